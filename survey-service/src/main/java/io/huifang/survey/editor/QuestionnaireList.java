package io.huifang.survey.editor;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.Words;
import io.huifang.survey.questionnaire.editing.Editing;
import io.huifang.survey.questionnaire.editing.Edition;
import io.huifang.survey.questionnaire.editing.Templates;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** All questionnaires: what is asked, what is being written, and how to begin another. */
@Path(QuestionnaireList.HERE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class QuestionnaireList {
  static final String HERE = "/surveys/questionnaires";
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ID = 40;
  @Inject Questionnaires questionnaires;
  @Inject Editing editing;
  @Inject Templates templates;
  @Inject AnswerCounts counts;
  @Inject Visitor visitor;
  @Inject Caller caller;
  @Inject Flash flash;

  @Inject
  @Location("editor/list.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    return render("", null);
  }

  /** Begins one out of a template, or out of nothing. */
  @POST
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response begin(Form form) {
    String typed = form.optional("name");
    String name = typed == null ? "" : typed.replace("\0", "").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return Response.status(400).entity(render(name, texts().nameMissing())).build();
    }
    String template = form.optional("template");
    String id = id(name, template);
    if (questionnaires.find(id).isPresent() || editing.find(id).isPresent()) {
      return Response.status(409).entity(render(name, texts().nameTaken())).build();
    }
    editing.begin(id, content(template, name), caller.id());
    return Response.seeOther(URI.create(HERE + "/" + id)).build();
  }

  private Definition content(@Nullable String template, String name) {
    String tag = visitor.language().tag();
    Words named = Words.NONE.with(tag, name);
    return templates
        .find(template == null ? "" : template)
        .map(
            known ->
                new Definition(
                    known.name().with(tag, name),
                    known.title(),
                    known.intro(),
                    known.thanks(),
                    known.languages(),
                    known.questions()))
        .orElseGet(
            () ->
                new Definition(
                    named, named, Words.NONE, Words.NONE, List.of("zh-CN", "en"), List.of()));
  }

  /** Of the name what may stand in an address; of a Chinese name the template and a number. */
  private String id(String name, @Nullable String template) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    if (plain.length() >= 3) {
      return plain.substring(0, Math.min(LONGEST_ID, plain.length()));
    }
    String base = templates.find(template == null ? "" : template).isPresent() ? template : "own";
    int number = 1;
    while (questionnaires.find(base + "-" + number).isPresent()
        || editing.find(base + "-" + number).isPresent()) {
      number++;
    }
    return base + "-" + number;
  }

  private String render(String name, @Nullable String wrong) {
    String tag = visitor.language().tag();
    Map<String, Row> rows = new TreeMap<>();
    Map<Questionnaire.Key, Long> answered = counts.all();
    for (Questionnaire one : questionnaires.newest()) {
      long answers =
          answered.entrySet().stream()
              .filter(entry -> entry.getKey().id().equals(one.id()))
              .mapToLong(Map.Entry::getValue)
              .sum();
      rows.put(one.id(), Row.of(one.id(), one.content(), one.version(), answers, false, tag));
    }
    for (Edition edition : editing.all()) {
      Row known = rows.get(edition.id());
      int version = known == null ? 0 : known.version();
      long answers = known == null ? 0 : known.answers();
      rows.put(edition.id(), Row.of(edition.id(), edition.content(), version, answers, true, tag));
    }
    List<Choice> choices = new ArrayList<>();
    templates.all().forEach((key, content) -> choices.add(new Choice(key, content.name().in(tag))));
    return page.data("rows", rows.values())
        .data("templates", choices)
        .data("name", name)
        .data("wrong", wrong)
        .data("said", wrong == null ? flash.take("saved") : null)
        .render();
  }

  private EditorTexts texts() {
    return visitor.language().texts(EditorTexts.class);
  }

  /**
   * A questionnaire in the list.
   *
   * @param version in force, 0 for none
   * @param draft whether the next version is being written
   */
  public record Row(
      String id, String name, int questions, int version, long answers, boolean draft) {
    static Row of(
        String id, Definition content, int version, long answers, boolean draft, String tag) {
      return new Row(
          id, content.name().in(tag), content.questions().size(), version, answers, draft);
    }
  }

  /** A template. */
  public record Choice(String key, String name) {}
}
