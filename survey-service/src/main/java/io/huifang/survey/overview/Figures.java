package io.huifang.survey.overview;

import io.huifang.platform.web.Glossary;
import io.huifang.survey.questionnaire.Touchpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Numbers and names as people read them. */
@ApplicationScoped
public class Figures {
  private static final Glossary WORDS = Glossary.beside(Figures.class);

  public String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  public String share(long part, long whole) {
    return whole == 0 ? "-" : percent((double) part / whole);
  }

  public String mean(double mean) {
    return String.format(Locale.ROOT, "%.2f", mean);
  }

  public String touchpoint(String code, boolean zh) {
    return Touchpoint.valueOf(code).label(zh);
  }

  /** Why somebody was not asked, or how the customer came. */
  public String word(String code, boolean zh) {
    return WORDS.word(code, zh);
  }
}
