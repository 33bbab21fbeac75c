package io.huifang.kpi.watch;

import io.huifang.kpi.warning.Signal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be watched.
 *
 * @param filter one value by team, channel, tier or category; nothing for all rows
 * @param severity of the case that an alert opens; null if none is to be opened
 * @param language in which alerts are worded
 */
public record WatchWish(
    @NotBlank @Size(max = 100) @Schema(examples = "Abandoned calls, north") String name,
    @NotBlank @Size(max = 100) @Schema(examples = "abandon_rate") String metric,
    @Nullable
        @Size(max = 100)
        @Schema(description = "A variant of the metric; the usual one by default")
        String variant,
    @Nullable @Size(max = 4) @Schema(examples = "{\"team\":\"north\"}") Map<String, String> filter,
    @NotNull Grain grain,
    @NotEmpty @Schema(description = "Which signs count") Set<@NotNull Signal> rules,
    @Nullable Severity severity,
    @Nullable @Size(max = 20) @Schema(examples = "zh-CN") String language) {}
