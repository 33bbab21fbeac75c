package io.huifang.survey.overview;

import io.huifang.survey.SurveyConfig;
import io.huifang.survey.questionnaire.Touchpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, times and names as people read them. */
@ApplicationScoped
public class Figures {
  @Inject SurveyConfig config;

  public String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  public String share(long part, long whole) {
    return whole == 0 ? "-" : percent((double) part / whole);
  }

  public String mean(double mean) {
    return String.format(Locale.ROOT, "%.2f", mean);
  }

  public String time(Instant at) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
        .withZone(ZoneId.of(config.zone()))
        .format(at);
  }

  public String touchpoint(String code, boolean zh) {
    return Touchpoint.valueOf(code).label(zh);
  }

  /** Why somebody was not asked. */
  public String reason(String code, boolean zh) {
    return switch (code) {
      case "SAMPLED_OUT" -> zh ? "未抽中" : "Not drawn";
      case "FATIGUE" -> zh ? "近期已调查过" : "Asked lately";
      case "OPTED_OUT" -> zh ? "客户不愿接受调查" : "Opted out";
      case "NO_ADDRESS" -> zh ? "没有邮箱" : "No address";
      case "DISABLED" -> zh ? "规则不调查" : "Left out by the rules";
      default -> code;
    };
  }
}
