package io.huifang.survey.feedback.api;

import io.huifang.survey.feedback.NewFeedback;
import io.huifang.survey.feedback.Severity;
import io.huifang.survey.feedback.Source;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has told us.
 *
 * @param channel where it was said, such as the name of a network
 * @param externalId of the source; what comes twice under it is there once
 * @param authorContact an address or a number of the author, where it is no known customer
 * @param occurredAt when it was said; now if not given
 * @param severity MEDIUM if not given; a severe word makes it HIGH at least
 */
public record FeedbackBody(
    @NotNull Source source,
    @Nullable @Size(max = 100) String channel,
    @Nullable @Size(min = 1, max = 200) String externalId,
    @NotBlank @Size(max = 20000) String text,
    @Nullable @Pattern(regexp = "zh-CN|en", message = "must be zh-CN or en") String language,
    @Nullable UUID customerId,
    @Nullable @Size(max = 200) String authorName,
    @Nullable @Size(max = 254) String authorContact,
    @Nullable Instant occurredAt,
    @Nullable @Size(max = 100) String category,
    @Nullable @Size(max = 100) String subcategory,
    @Nullable Severity severity,
    @Nullable @Size(max = 100) String team) {

  NewFeedback told() {
    return new NewFeedback(
        source,
        channel,
        externalId,
        null,
        text.strip(),
        Objects.requireNonNullElse(language, "zh-CN"),
        new NewFeedback.Author(customerId, authorName, authorContact),
        occurredAt,
        category,
        subcategory,
        severity,
        team);
  }
}
