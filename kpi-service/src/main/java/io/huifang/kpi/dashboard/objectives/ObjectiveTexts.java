package io.huifang.kpi.dashboard.objectives;

import io.huifang.kpi.objective.Progress;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of objectives; in both languages in {@code messages/aim_*.properties}. */
@MessageBundle(value = "aim", locale = "en")
public interface ObjectiveTexts {
  String title();

  String hint();

  String none();

  String noneText();

  String fromTo(String baseline, String target, String due);

  @Message
  String standing(Progress.Standing standing);

  String expected(String value);

  String forecast(String value, String low, String high);

  String noForecast();

  String way(long percent);

  String milestone(String day, String value);

  String passed();

  String missed();

  String recognition();

  String recognitionHint();

  String nobody();

  String add();

  String name();

  String metric();

  String owner();

  String team();

  String agent();

  String everybody();

  String baseline();

  String target();

  String percentHint();

  String unit();

  String seconds();

  String minutes();

  String hours();

  String begins();

  String due();

  String parent();

  String whole();

  String save();

  String saved();

  String remove();

  String removed();
}
