package io.huifang.escalation.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatures that others have made: the vector of the specification, and what OpenSSL says. */
class SignaturesTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void standardWebhooks() {
    assertThat(signature(SECRET)).isEqualTo(SIGNATURE);
  }

  @Test
  void bothSecretsSignWhileOneFollowsTheOther() {
    String other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    String both = signature(other, SECRET);
    assertThat(both.split(" ")).hasSize(2).endsWith(SIGNATURE).doesNotHaveDuplicates();
    assertThat(both).startsWith("v1,");
  }

  /** printf '1577262236757\nthis is secret' | openssl dgst -sha256 -hmac 'this is secret'. */
  @Test
  void dingTalk() {
    assertThat(DingTalk.sign("this is secret", 1_577_262_236_757L))
        .isEqualTo("hmPWwU+7lVdm3ZZz0r9tSfx0L4Q26jWOZr9+Gs6EZQM=");
  }

  /** Of nothing, under "1599360473\nfeishu secret". */
  @Test
  void feishu() {
    assertThat(Feishu.sign("feishu secret", 1_599_360_473L))
        .isEqualTo("WWcUPQMm5+Nov6/DnA4HkLym4ts8FStAn7djhNJt2Ek=");
  }

  @Test
  void namesBecomeNoLinksAndTextsEndBetweenSigns() {
    assertThat(Markdown.plain("[pay](https://evil.example) **now** <b>"))
        .doesNotContain("[", "]", "(", ")", "*", "<");
    assertThat(Markdown.cut("回访回访", 7)).isEqualTo("回访");
    assertThat(Markdown.cut("a😀", 4)).isEqualTo("a");
  }

  private static String signature(String... secrets) {
    byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    return StandardWebhooks.signature(
        List.of(secrets), "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body);
  }
}
