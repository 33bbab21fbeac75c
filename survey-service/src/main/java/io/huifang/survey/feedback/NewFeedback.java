package io.huifang.survey.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said, as it comes in.
 *
 * @param channel where it was said, in the words of the source, such as the name of a network
 * @param externalId of the system it comes from; what comes twice under it is there once
 * @param title such as the subject of a mail; null for what has none
 * @param severity null for what the words say
 * @param occurredAt when it was said; null for now
 */
public record NewFeedback(
    Source source,
    @Nullable String channel,
    @Nullable String externalId,
    @Nullable String title,
    String text,
    String language,
    Author author,
    @Nullable Instant occurredAt,
    @Nullable String category,
    @Nullable String subcategory,
    @Nullable Severity severity,
    @Nullable String team) {

  /** By what it is told from others in a list. */
  public String heading() {
    return title == null ? text : title;
  }

  /** All words, for whoever reads what was said. */
  public String words() {
    return title == null || text.startsWith(title) ? text : title + "\n" + text;
  }

  /** Who has said it; all null for somebody unknown. */
  public record Author(@Nullable UUID customerId, @Nullable String name, @Nullable String contact) {
    public static final Author NOBODY = new Author(null, null, null);
  }
}
