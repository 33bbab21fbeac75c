package io.huifang.survey.page;

import io.huifang.survey.page.form.Frame;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Times as customers read them: in the zone of the organisation and without the year. */
@ApplicationScoped
public class Times {
  @ConfigProperty(name = "huifang.zone")
  ZoneId zone;

  public Function<Instant, String> in(Frame frame) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(
                frame.texts().timePattern(), Locale.forLanguageTag(frame.language().tag()))
            .withZone(zone);
    return format::format;
  }
}
