import { quantity } from './numerals';
import { dialled } from './phones';
import { type Rule, sticky } from './rule';

/** Roads, buses, trains and rooms, which bear numbers that are read digit by digit. */
export const ROUTE_RULES: readonly Rule[] = [
  {
    // G102-105次
    pattern: sticky`(?<=[GDCZTKY]\d{3,4}[-—~])(\d{3,4})(?=次)`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // 302路, 107国道, 501室; short ones are numbers
    pattern: sticky`(?<![\d.,])(\d{3,4})(?=支?路(?![人程面段口径基网灯边旁由况政])|(?:[号號]?(?:巴士|公[车車])|[号號][线線])(?!站|道)|国道|國道|省道|县道|縣道|乡道|室(?!内|外|温)|号房|號房|房[间間]|房(?![屋间源产])|教室|[会會][议議]室|病房|[铺鋪舖](?![位设設面])|航班|次列[车車]|次航班|次[动動][车車]|次高[铁鐵])`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // 10kV桂花703线
    pattern: sticky`(?<=\d ?(?:kV|千伏)[\u4e00-\u9fff]{0,6})(\d{3,4})(?=[线線])`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // 4403/4404次: a train there and back
    pattern: sticky`(?<![\d.])(\d{4})(/)(\d{1,4})(?=次)`,
    say: ([, one = '', , other = ''], context) => [dialled(one, context), '、', dialled(other, context)],
  },
  {
    // 縣道136, 自強號123次
    pattern: sticky`(?<=[国國省县縣]道|(?:自強|莒光|普悠瑪|太魯閣|區間車)號?)(\d{3,4})(?![\d.,]|[条條公米余餘多])`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // 281A號線, 302A路
    pattern: sticky`(?<![\d.,])(\d{3})(?=[A-Z](?:路|[号號]?[线線]|[号號]))`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // 公交846、976、652
    pattern: sticky`(?<=(?:公交|巴士|公[車车]|公共汽[車车]|[新城九隧屿嶼小]巴)(?:车|線|线)?(?:线路|路线)?[:：]?(?:[夜番]?[\dA-Z]{1,4}(?:路|[长短]线)?[、，,和及])*)(\d{3})(?![\d.,]|[辆輛台臺条條人元座个個万余多米年])`,
    say: ([number = ''], context) => dialled(number, context),
  },
  {
    // 城巴962X, 九巴101: routes of Hong Kong
    pattern: sticky`(?<=(?:九巴|城巴|新巴|小巴)(?:第|路[線线綫])?)(\d{2,3})([A-Z]?)(?![\d.A-Za-z]|[辆輛台臺条條人元座])`,
    say: ([, number = '', letter = ''], context) => [number.length > 2 ? dialled(number, context) : quantity(number), letter],
  },
  {
    // 272K, 948線, 273A、288: routes of Hong Kong, by themselves and in a list
    pattern: sticky`(?<![\d.,A-Za-z第$])(\d{3})(?=[BCDEPRSX](?![A-Za-z\d])|[AKM](?=[、︰：:]|及|和|[線綫])|[線綫](?=[、，。及和]|服[務务])|[、,]\d{2,3}[ABEKMPRSX](?![A-Za-z]))|(?<=\d{2,3}[ABEKMPRSX]、|路[線綫])(\d{3})(?![\d.,]|[條条辆輛])`,
    say: ([number = ''], context) => (context.lang === 'yue' ? dialled(number, context) : undefined),
  },
];
