package io.huifang.survey.page;

import io.huifang.platform.brand.BrandPages;
import io.huifang.platform.language.Language;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.page.form.FormPage;
import io.huifang.survey.page.form.Frame;
import io.huifang.survey.page.form.Questions;
import io.huifang.survey.page.form.SurveyTexts;
import io.huifang.survey.page.look.Look;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Piping.Field;
import io.huifang.survey.questionnaire.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the page of customers to those who write it, with an occasion that is made up. */
@ApplicationScoped
public class Previews {
  @Inject PublicPages pages;
  @Inject BrandPages brand;
  @Inject Visitor visitor;
  @Inject PageTime time;
  @Inject Clock clock;

  /**
   * A page of it; all questions that may come up are there.
   *
   * @param path of the preview
   * @param lang tag of a language of it, null for the reader's
   * @param page its number as text, null for the first
   * @param chosen answers that are marked
   */
  public Response show(
      Definition content,
      String path,
      @Nullable String lang,
      @Nullable String page,
      MultivaluedMap<String, String> chosen) {
    String wanted = lang == null ? visitor.language().tag() : lang;
    String tag = content.tagFor(wanted.equals("zh") ? Language.ZH.tag() : wanted);
    Frame frame = new Frame(tag, Language.of(tag), content.languages(), path, path);
    int asked = page != null && page.matches("\\d{1,2}") ? Integer.parseInt(page) : 1;
    int number = Math.min(Math.max(1, asked), content.pages().size());
    SurveyTexts texts = frame.texts();
    Questions questions = new Questions(texts, tag, about(texts), chosen, Map.of());
    List<Question> here = content.pages().get(number - 1);
    FormPage form = FormPage.of(frame, content, path + "/look.css", questions, null, number, here);
    return pages.preview(form);
  }

  /** The style sheet of what may change at any time. */
  public Response look(Definition content) {
    return Response.ok(Look.of(content)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private Map<String, String> about(SurveyTexts texts) {
    return Map.of(
        Field.CUSTOMER.key(), texts.someCustomer(),
        Field.TICKET.key(), "T-1024",
        Field.TEAM.key(), texts.someTeam(),
        Field.AGENT.key(), texts.someAgent(),
        Field.DATE.key(), time.show(clock.instant()),
        Field.ORGANISATION.key(), brand.getName());
  }
}
