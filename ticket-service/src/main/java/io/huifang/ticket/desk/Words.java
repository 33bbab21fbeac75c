package io.huifang.ticket.desk;

import io.quarkus.qute.TemplateExtension;
import java.util.Map;

/** Names of states and kinds as people read them; the API keeps the codes. */
@TemplateExtension
public final class Words {
  private static final Map<String, String[]> WORDS =
      Map.ofEntries(
          Map.entry("NEW", new String[] {"新建", "New"}),
          Map.entry("OPEN", new String[] {"处理中", "Open"}),
          Map.entry("PENDING_CUSTOMER", new String[] {"等待客户", "Waiting for the customer"}),
          Map.entry("PENDING_INTERNAL", new String[] {"等待内部", "Waiting inside"}),
          Map.entry("RESOLVED", new String[] {"已解决", "Resolved"}),
          Map.entry("CLOSED", new String[] {"已关闭", "Closed"}),
          Map.entry("STANDARD", new String[] {"标准", "Standard"}),
          Map.entry("COMPLEX", new String[] {"复杂", "Complex"}),
          Map.entry("PRIORITY", new String[] {"优先", "Priority"}),
          Map.entry("VIP", new String[] {"VIP", "VIP"}),
          Map.entry("PHONE", new String[] {"电话", "Phone"}),
          Map.entry("CHAT", new String[] {"在线聊天", "Chat"}),
          Map.entry("EMAIL", new String[] {"邮件", "E-mail"}),
          Map.entry("WEB", new String[] {"网页", "Web"}),
          Map.entry("APP", new String[] {"App", "App"}),
          Map.entry("WECHAT", new String[] {"微信", "WeChat"}),
          Map.entry("FIRST_RESPONSE", new String[] {"首次响应", "First response"}),
          Map.entry("HANDLING", new String[] {"处理时长", "Handling"}),
          Map.entry("RESOLUTION", new String[] {"解决时长", "Resolution"}),
          Map.entry("RUNNING", new String[] {"计时中", "Running"}),
          Map.entry("PAUSED", new String[] {"已暂停", "Paused"}),
          Map.entry("MET", new String[] {"达标", "Met"}),
          Map.entry("MISSED", new String[] {"未达标", "Missed"}),
          Map.entry("OPENED", new String[] {"创建", "Opened"}),
          Map.entry("ASSIGNED", new String[] {"分配", "Assigned"}),
          Map.entry("TRANSFERRED", new String[] {"转交", "Transferred"}),
          Map.entry("FIRST_RESPONDED", new String[] {"首次回复", "First reply"}),
          Map.entry("REOPENED", new String[] {"重新打开", "Reopened"}),
          Map.entry("RESUMED", new String[] {"继续处理", "Resumed"}),
          Map.entry("RECLASSIFIED", new String[] {"重新分类", "Reclassified"}),
          Map.entry("ESCALATION_REQUESTED", new String[] {"请求升级", "Specialist asked for"}),
          Map.entry("SLA_WARNED", new String[] {"即将超时", "About to run out"}),
          Map.entry("SLA_BREACHED", new String[] {"超时", "Breached"}),
          Map.entry("CUSTOMER", new String[] {"客户", "Customer"}),
          Map.entry("AGENT", new String[] {"坐席", "Agent"}),
          Map.entry("SYSTEM", new String[] {"系统", "System"}),
          Map.entry("IMPORT", new String[] {"导入", "Import"}));

  private Words() {}

  /** The word for a code, the code itself where there is none (imported channels). */
  static String word(Object code, boolean zh) {
    String[] words = WORDS.get(code.toString());
    return words == null ? code.toString() : words[zh ? 0 : 1];
  }
}
