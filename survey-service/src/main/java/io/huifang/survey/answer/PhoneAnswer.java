package io.huifang.survey.answer;

import io.huifang.survey.questionnaire.Touchpoint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has said on the phone.
 *
 * @param scores by touchpoint; OVERALL must be there
 * @param language in which they spoke
 */
public record PhoneAnswer(
    @NotNull @Size(max = 5) Map<Touchpoint, @NotNull @Min(1) @Max(5) Integer> scores,
    @Nullable @Min(0) @Max(10) Integer nps,
    @Nullable Boolean solvedAtFirstContact,
    @Nullable @Size(max = 2000) String comment,
    @Nullable @Pattern(regexp = "zh-CN|en") String language) {}
