package io.huifang.kpi.dashboard.mailing;

import io.huifang.kpi.report.ReportKind;
import io.huifang.platform.language.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets reports.
 *
 * @param language a BCP 47 tag
 */
public record Recipient(
    UUID id,
    String address,
    String language,
    boolean weekly,
    boolean monthly,
    Instant addedAt,
    String addedBy) {

  /** The language, by its own name for itself. */
  public String spoken() {
    return Language.of(language).called();
  }

  boolean wants(ReportKind kind) {
    return kind == ReportKind.WEEK ? weekly : monthly;
  }

  /** Who is to get them. */
  public record Wish(
      @NotBlank @Size(max = 254) @Schema(examples = "mei.chen@example.com") String address,
      @Nullable @Size(max = 20) @Schema(description = "en by default", examples = "zh-CN")
          String language,
      boolean weekly,
      boolean monthly) {}
}
