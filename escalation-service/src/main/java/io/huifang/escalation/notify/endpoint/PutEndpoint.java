package io.huifang.escalation.notify.endpoint;

import io.huifang.escalation.notify.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is set.
 *
 * @param name among people here
 * @param channel WEBHOOK, DINGTALK, WECOM or FEISHU; stays as it was made
 * @param address null to keep the one of now; it is never told again
 * @param secret of a DingTalk or Feishu robot that wants signatures; null to keep the one of now.
 *     Webhooks get one from us
 */
public record PutEndpoint(
    @NotBlank @Size(max = 100) String name,
    @NotNull Channel channel,
    @Nullable @Size(max = 1000) String address,
    @Nullable @Size(max = 200) String secret,
    @NotNull @Valid Interest interest,
    boolean active) {

  /** Neither address nor secret: this goes into logs. */
  @Override
  public String toString() {
    return "PutEndpoint[" + channel + "]";
  }
}
