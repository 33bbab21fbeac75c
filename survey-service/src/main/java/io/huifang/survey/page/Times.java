package io.huifang.survey.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Times as customers read them: in the zone of the organisation and without the year. */
@ApplicationScoped
class Times {
  @ConfigProperty(name = "huifang.zone")
  ZoneId zone;

  Function<Instant, String> in(Frame frame) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(
                frame.texts().timePattern(), Locale.forLanguageTag(frame.language().tag()))
            .withZone(zone);
    return format::format;
  }
}
