package io.huifang.escalation.matrix.page;

import io.huifang.escalation.Severity;
import io.huifang.escalation.Urgency;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the matrix, in {@code messages/matrix_*.properties}. */
@MessageBundle(value = "matrix", locale = "en")
public interface MatrixTexts {
  String title();

  String keep();

  String picture();

  String anyTier();

  String otherwise();

  String levels(String time, long count);

  String rules();

  String rulesHint();

  String newRule();

  String name();

  String category();

  String severityIs();

  @Message
  String severity(Severity severity);

  String tier();

  String standard();

  String priority();

  String vip();

  String calendar();

  String level(long number);

  String who();

  String orElse();

  String noElse();

  String within();

  String acknowledge();

  String acknowledgeHint();

  String repeats();

  String several();

  String urgency();

  @Message
  String loud(Urgency urgency);

  String hours();

  String allHours();

  String hold();

  String details();

  String channel();

  String trigger();

  String promise();

  String promiseHint();

  String standsIn();

  String yaml();

  String wrongNumber(int least, int most);

  String timeHint();

  String noLevel();

  String wrongName();

  String sameName();

  String tooLong();

  String wrongCalendar();

  String wrongChoice();

  String wrongTime();

  String noLevels();

  String noPost();

  String gap();

  String leftOut();

  String dryRun();

  String dryRunHint();

  String team();

  String run();

  String byRule(String rule);

  String gets();

  String passes(String time);

  String broken();

  String effect();

  String sameForAll();

  String other(String which, String before, String after);

  String more(long count);

  String added(String name);

  String removed(String name);

  String changed(String name, String field, String before, String after);

  String nothing();

  String upload();

  String uploadTitle();

  String uploadLead();

  String file();

  String fileText();

  String fileWrong(String place);

  String fileChanges();

  String onlyOrder();

  String olderFile(String version, String inForce);

  String noFile();

  String notUtf8();

  String tooLarge();
}
