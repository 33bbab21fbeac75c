package io.huifang.escalation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was stamped on a case when it began; a new matrix or calendar does not touch it. What a
 * later release adds is ignored, so that both can read the cases of the other while they run side
 * by side.
 *
 * @param matrixVersion the version it was taken from
 * @param calendar the business calendar in which its times run
 * @param calendarVersion as which its times run, null in cases from before versions were kept
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CasePolicy(
    int matrixVersion,
    String rule,
    String calendar,
    @Nullable Long calendarVersion,
    List<CaseLevel> levels) {}
