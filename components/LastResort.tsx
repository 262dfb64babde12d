import { Component, type ReactNode } from 'react';
import type { Words } from '../utils/environment';
import { Button } from './controls/Button';
import { Stop } from './controls/Stop';

type Props = { readonly words: Words; readonly children: ReactNode };
type State = { readonly kind: 'well' } | { readonly kind: 'broken' };

/** Where a screen breaks in spite of all: a calm sentence instead of a blank page. The article is in the store already. */
export class LastResort extends Component<Props, State> {
  override state: State = { kind: 'well' };

  static getDerivedStateFromError(): State {
    return { kind: 'broken' };
  }

  override render() {
    const { words, children } = this.props;
    if (this.state.kind === 'well') return children;
    return (
      <Stop says={words('lastResort')}>
        <Button look="main" onPress={() => location.reload()}>
          {words('openAgain')}
        </Button>
      </Stop>
    );
  }
}
