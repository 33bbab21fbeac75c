package io.huifang.survey.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Numbers as people read them. */
@ApplicationScoped
public class Figures {
  public String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  public String share(long part, long whole) {
    return whole == 0 ? "-" : percent((double) part / whole);
  }

  public String mean(double mean) {
    return String.format(Locale.ROOT, "%.2f", mean);
  }
}
