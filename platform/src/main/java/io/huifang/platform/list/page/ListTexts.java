package io.huifang.platform.list.page;

import io.huifang.platform.list.saved.ViewOutcome;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of every list; in both languages in {@code messages/list_*.properties}. */
@MessageBundle(value = "list", locale = "en")
public interface ListTexts {
  String views();

  String narrow();

  String any();

  String apply();

  String clear();

  String remove();

  String sort();

  String columns();

  String usualColumns();

  String file();

  String fileHint(int most);

  /** The last line of a file that is not all. */
  String fileEnds(int most);

  String range(long first, long last);

  String rangeOf(long first, long last, long all);

  String shown(int count);

  String next();

  String previous();

  String first();

  String nothingFound();

  String nothingFoundText();

  String nothingHere();

  String nothingHereText();

  String save();

  String saveHint();

  String changed();

  String keep();

  String keepAsNew();

  String name();

  String forMe();

  String forTeam();

  String ofTeam();

  String openWith();

  String start();

  String noStart();

  String rename();

  String delete();

  String manage(String name);

  String dropped();

  @Message
  String outcome(ViewOutcome outcome);

  String selectAll();
}
