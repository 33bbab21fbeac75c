package io.huifang.survey.results.link;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link that is wanted.
 *
 * @param name what it is for
 * @param days for how long it opens, 1 to 365; 30 if it is left out
 * @param texts whether comments are shown; no if it is left out
 * @param shows which answers, as the address of the page names them: questionnaire, version, days
 *     or from and to, filters, question, part, by, every, weighted. A period in days is counted
 *     back from now and settled.
 */
@Schema(name = "WantedResultsLink")
public record LinkWish(
    @NotBlank @Size(max = 100) String name,
    @Min(1) @Max(365) @Nullable Integer days,
    @Nullable Boolean texts,
    @NotNull @Size(max = 30)
        Map<@NotNull String, @NotNull @Size(max = 100) List<@NotNull String>> shows) {}
