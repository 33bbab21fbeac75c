package io.huifang.escalation.board;

import io.quarkus.qute.TemplateExtension;
import java.util.Map;

/** Names of states and kinds as people read them; the API keeps the codes. */
@TemplateExtension
public final class Words {
  private static final Map<String, String[]> WORDS =
      Map.ofEntries(
          Map.entry("LOW_SCORE", new String[] {"评分低", "Low score"}),
          Map.entry("SEVERE_WORDS", new String[] {"严重用语", "Severe words"}),
          Map.entry("SLA_BREACH", new String[] {"服务超时", "Service standard missed"}),
          Map.entry("THIRD_REOPEN", new String[] {"多次重开", "Reopened too often"}),
          Map.entry("AGENT_REQUEST", new String[] {"坐席请求", "Asked for by an agent"}),
          Map.entry("LOW", new String[] {"低", "Low"}),
          Map.entry("MEDIUM", new String[] {"中", "Medium"}),
          Map.entry("HIGH", new String[] {"高", "High"}),
          Map.entry("CRITICAL", new String[] {"紧急", "Critical"}),
          Map.entry("OPEN", new String[] {"处理中", "Open"}),
          Map.entry("CLOSED", new String[] {"已关闭", "Closed"}),
          Map.entry("KEPT", new String[] {"已兑现", "Kept"}),
          Map.entry("KEPT_LATE", new String[] {"超时兑现", "Kept late"}),
          Map.entry("BROKEN", new String[] {"未兑现", "Broken"}),
          Map.entry("REACHED", new String[] {"已联系上", "Reached"}),
          Map.entry("NO_ANSWER", new String[] {"无人接听", "No answer"}),
          Map.entry("BUSY", new String[] {"占线", "Busy"}),
          Map.entry("WRONG_NUMBER", new String[] {"号码错误", "Wrong number"}),
          Map.entry("ASKED_FOR_LATER", new String[] {"客户要求改期", "Asked for later"}),
          Map.entry("PROCESS", new String[] {"流程", "Process"}),
          Map.entry("PRODUCT", new String[] {"产品", "Product"}),
          Map.entry("KNOWLEDGE", new String[] {"知识", "Knowledge"}),
          Map.entry("ATTITUDE", new String[] {"态度", "Attitude"}),
          Map.entry("STAFFING", new String[] {"人手", "Staffing"}),
          Map.entry("SYSTEM", new String[] {"系统", "System"}),
          Map.entry("COMMUNICATION", new String[] {"沟通", "Communication"}),
          Map.entry("CUSTOMER_SIDE", new String[] {"客户方面", "On the customer's side"}),
          Map.entry("OVERALL", new String[] {"总体", "Overall"}),
          Map.entry("RESPONSE_SPEED", new String[] {"响应速度", "Speed of response"}),
          Map.entry("PROFESSIONALISM", new String[] {"专业性", "Professionalism"}),
          Map.entry("RESULT", new String[] {"处理结果", "Result"}),
          Map.entry("CASE_OPENED", new String[] {"升级单开立", "Case opened"}),
          Map.entry("CASE_CAUSE_ADDED", new String[] {"又有新原因", "Another cause"}),
          Map.entry("CASE_ESCALATED", new String[] {"升到下一级", "Moved up"}),
          Map.entry("CASE_HANDED_OVER", new String[] {"移交", "Handed over"}),
          Map.entry("CASE_CLOSED", new String[] {"关闭", "Closed"}),
          Map.entry("CASE_FOLLOWED_UP", new String[] {"回访结果", "Follow-up answer"}),
          Map.entry("PROMISE_MADE", new String[] {"承诺回电", "Callback promised"}),
          Map.entry("PROMISE_MOVED", new String[] {"承诺改期", "Promise moved"}),
          Map.entry("PROMISE_ATTEMPTED", new String[] {"尝试回电", "Called"}),
          Map.entry("PROMISE_KEPT", new String[] {"承诺兑现", "Promise kept"}),
          Map.entry("PROMISE_BROKEN", new String[] {"承诺落空", "Promise broken"}));

  private Words() {}

  /** The word for a code. */
  static String word(Object code, boolean zh) {
    String[] words = WORDS.get(code.toString());
    return words == null ? code.toString() : words[zh ? 0 : 1];
  }
}
