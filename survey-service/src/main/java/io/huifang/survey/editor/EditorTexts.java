package io.huifang.survey.editor;

import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Piping;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.questionnaire.check.Finding;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts around the writing of questionnaires, in {@code messages/editor_*.properties}. */
@MessageBundle(value = "editor", locale = "en")
public interface EditorTexts {
  @Message
  String kind(Kind kind);

  @Message
  String touchpoint(Touchpoint touchpoint);

  @Message
  String found(Finding.What what);

  String foundDetail(String text, String detail);

  @Message
  String pipe(Piping.Field field);

  String title();

  String hint();

  String version(int version);

  String notPublished();

  String answers(long number);

  String draft(int version);

  String beingWritten(String who);

  String fresh();

  String name();

  String template();

  String empty();

  String create();

  String nameTaken();

  String nameMissing();

  String nameHint();

  String questions();

  String seconds(int seconds);

  String addQuestion();

  String add();

  String whole();

  String wholeHint();

  String question(int number);

  String text();

  String hintText();

  String points();

  String counts();

  String nothing();

  String low();

  String high();

  String options();

  String rows();

  String another();

  String required();

  String optional();

  String firstContact();

  String newPage();

  String inMail();

  String when();

  String whenHint();

  String onlyAfter(String question, String answers);

  String save();

  String saved();

  String up();

  String down();

  String remove();

  String begin();

  String neverChanges(int version);

  String beforePublish();

  String everyPathEnds();

  String allWell();

  String write();

  String reason();

  String publish(int version);

  String published(int version);

  String discard();

  String preview();

  String previewTitle();

  String page(int page);

  String language();

  String addLanguage();

  String file();

  String download();

  String upload();

  String chooseFile();

  String heading();

  String intro();

  String thanks();

  String braces(String places);

  String lost();

  String wrongFile(String why);

  String addLanguageHint();

  String yes();

  String no();

  String ticked();

  String noQuestion();

  String results();
}
