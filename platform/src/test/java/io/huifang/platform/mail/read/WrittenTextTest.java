package io.huifang.platform.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenTextTest {
  /** Answers as people's programs send them, and what the writer wrote. */
  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("Yes\n\nOn Mon, 1 Jan 2026, Service wrote:\n> Which?\n> -- Please", "Yes"),
          Map.entry(
              "On Mon, 1 Jan 2026, Service wrote:\n> Which order?\n\nOrder 0417", "Order 0417"),
          Map.entry("> Which?\n0417\n> And when?\nYesterday", "0417\nYesterday"),
          Map.entry("好的\n\n客服 于 2026年1月1日 10:00 写道：\n> 哪个订单？", "好的"),
          Map.entry("Yes\n\n-----Original Message-----\nFrom: Service\nWhich?", "Yes"),
          Map.entry("Yes\n\nFrom: Service <s@x.y>\nSent: Monday\nTo: me\n\nWhich?", "Yes"),
          Map.entry("是\n发件人: 客服\n发送时间: 今天\n哪个？", "是"),
          Map.entry("Yes\n-- Please reply above this line --\nHello,", "Yes"),
          Map.entry("Yes\n-- \nWang Wei\nDirector", "Yes"),
          Map.entry("好\n---- 回复的原邮件 ----\n发件人 客服", "好"),
          Map.entry("Yes\nAt 2026-01-01 10:00:00, \"Service\" <s@x.y> wrote:\n\n>Which?", "Yes"),
          Map.entry("好的\n在 2026-01-01 10:00:00，“客服” <s@x.y> 写道：\n\n> 哪个？", "好的"),
          Map.entry("快递丢了\n发件人：王伟\n运单号 123", "快递丢了\n发件人：王伟\n运单号 123"),
          Map.entry("a\n--\nb\n____________________\nc", "a\n--\nb\n____________________\nc"));

  @Test
  void ofAnAnswerOnlyTheNewIsKept() {
    ANSWERS.forEach((mail, text) -> assertThat(WrittenText.of(mail, true)).isEqualTo(text));
  }

  @Test
  void aSignatureIsLeftOutWhereSomebodyWantsThat() {
    String signed = "Too slow\n-- \nWang Wei\nDirector";
    assertThat(WrittenText.unsigned(signed, false)).isEqualTo("Too slow");
    assertThat(WrittenText.unsigned(signed, true)).isEqualTo("Too slow");
    assertThat(WrittenText.of(signed, false)).isEqualTo("Too slow\n--\nWang Wei\nDirector");
    assertThat(WrittenText.unsigned("a\n--\nb", false)).as("no signature").isEqualTo("a\n--\nb");
    assertThat(WrittenText.unsigned("-- \nWang", false)).as("rather than nothing").contains("Wang");
  }

  @Test
  void aLongTextEndsWithAWholeLetter() {
    String long1 = "x".repeat(19_997) + "\ud83d\ude00".repeat(10);
    assertThat(WrittenText.of(long1, false)).hasSize(19_999).endsWith("x …");
  }

  @Test
  void ofAFirstMailEverythingIsKept() {
    String forwarded = "---------- Forwarded message ---------\nFrom: a\nDate: b\n> text";
    assertThat(WrittenText.of(forwarded, false)).isEqualTo(forwarded);
    assertThat(WrittenText.of(forwarded, true)).as("rather than nothing").isEqualTo(forwarded);
  }
}
