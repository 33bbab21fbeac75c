package io.huifang.survey.page;

/** Pages that only say something kind. */
public enum Notice {
  THANKS(
      200,
      "谢谢您！",
      "您的回答已经收到，每一句话都会有人看。如果有不满意的地方，我们会尽快与您联系。",
      "Thank you!",
      "We have your answer, and somebody reads every word. If something went wrong, we will get in"
          + " touch soon."),
  USED(
      410,
      "您已经回答过了",
      "每个链接只能回答一次，您之前的回答已经收到，谢谢您！",
      "You have answered already",
      "Each link takes one answer. We have yours, thank you!"),
  EXPIRED(
      410,
      "这个链接已经过期",
      "很抱歉，回答的时间已经过了。如果还有什么想告诉我们，欢迎直接联系客服。",
      "This link has expired",
      "We are sorry, the time to answer has passed. If there is something you want to tell us,"
          + " please contact us directly."),
  UNKNOWN(
      404,
      "没有找到这个链接",
      "请检查地址是否完整，或者直接点击邮件里的链接。",
      "We do not know this link",
      "Please check that the address is complete, or use the link in our mail."),
  OPTED_OUT(
      200,
      "已经为您取消",
      "我们不会再给您发送满意度邮件。您的工单不受影响。",
      "Done",
      "We will not send you surveys any more. Your tickets are not affected.");

  private final int status;
  private final String titleZh;
  private final String textZh;
  private final String title;
  private final String text;

  Notice(int status, String titleZh, String textZh, String title, String text) {
    this.status = status;
    this.titleZh = titleZh;
    this.textZh = textZh;
    this.title = title;
    this.text = text;
  }

  int status() {
    return status;
  }

  public String title(boolean zh) {
    return zh ? titleZh : title;
  }

  public String text(boolean zh) {
    return zh ? textZh : text;
  }
}
