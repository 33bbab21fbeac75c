package io.huifang.ticket.branding;

import io.huifang.platform.brand.Accent;
import io.huifang.platform.brand.Brand;
import io.huifang.platform.brand.Logo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A brand as typed.
 *
 * @param errors what is wrong, by field
 */
public record BrandingForm(String name, String accent, Map<String, String> errors) {
  private static final int LONGEST_NAME = 60;

  static BrandingForm of(@Nullable String name, @Nullable String accent) {
    return new BrandingForm(
        name == null ? "" : name.strip(),
        accent == null ? "" : accent.strip().toLowerCase(Locale.ROOT),
        new LinkedHashMap<>());
  }

  /**
   * The brand, empty if something is wrong, which is told beside its field.
   *
   * @param kept the logo that is there
   * @param file a new one
   */
  Optional<Brand> read(BrandingTexts texts, @Nullable String kept, @Nullable FileUpload file)
      throws IOException {
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      errors.put("name", texts.wrongName());
    }
    if (!accent.isEmpty()) {
      Accent.parse(accent)
          .ifPresentOrElse(
              color -> check(color, texts), () -> errors.put("accent", texts.wrongAccent()));
    }
    String logo = kept;
    if (file != null && file.size() > 0) {
      logo =
          file.size() > Logo.LARGEST
              ? null
              : Logo.of(Files.readAllBytes(file.uploadedFile())).orElse(null);
      if (logo == null) {
        errors.put("logo", texts.wrongLogo());
      }
    }
    return errors.isEmpty()
        ? Optional.of(
            new Brand(name.isEmpty() ? null : name, accent.isEmpty() ? null : accent, logo))
        : Optional.empty();
  }

  private void check(Accent color, BrandingTexts texts) {
    if (color.onWhite() < Accent.READABLE) {
      String contrast = String.format(Locale.ROOT, "%.1f", Math.floor(color.onWhite() * 10) / 10);
      errors.put("accent", texts.unreadable(contrast, color.darkEnough().hex()));
    }
  }
}
