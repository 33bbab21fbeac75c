package io.huifang.survey.access;

import static io.huifang.survey.SurveyApi.admin;

import io.huifang.survey.feedback.mail.Handed;
import io.huifang.testkit.access.Attempt;

/** Requests about mails that were set aside. */
final class MailRequests {
  private MailRequests() {}

  static Attempt of(String path) {
    String from = Handed.somebody();
    Handed.hand(Handed.mail(from, "Away", "Auto-Submitted: auto-replied\n", "Back on Monday"))
        .then()
        .statusCode(200);
    String mail =
        admin().get("/api/mails-set-aside").path("find { it.from == '" + from + "' }.mail");
    return Attempt.at(path.replace("{mail}", mail));
  }
}
