package io.huifang.survey.gateway.wording;

import io.huifang.survey.Medium;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as its gateway gets it; docs/gateway.md. Each adapter fills in what its medium has.
 *
 * @param id the same in every attempt, and what a report names
 * @param to a phone number as it is known, or an openid
 * @param language of the text
 * @param text of an SMS, null for WeChat
 * @param segments how many parts the SMS takes, null for WeChat
 * @param template of a WeChat message, null for SMS
 * @param data what the template is filled in with, null for SMS
 * @param link to the page
 * @param notAfter when it need not be sent any more
 * @param callback where reports are taken
 * @param test whether an administrator tries it out: there is nothing to answer
 */
public record GatewayRequest(
    UUID id,
    Medium channel,
    String to,
    String language,
    @Nullable String text,
    @Nullable Integer segments,
    @Nullable String template,
    @Nullable Map<String, String> data,
    String link,
    Instant notAfter,
    String callback,
    boolean test) {
  /** Not to whom and not what: this goes into logs. */
  @Override
  public String toString() {
    return "GatewayRequest[" + channel + " " + id + "]";
  }
}
