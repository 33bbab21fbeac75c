package io.huifang.survey.editor;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.Words;
import io.huifang.survey.questionnaire.editing.Editing;
import io.huifang.survey.questionnaire.editing.Edition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next version of a questionnaire, one form after the other. Each form says which state
 * of the draft it was made from; who was too late sees what is there now.
 */
@Path(QuestionnaireList.HERE + "/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class QuestionnaireEditor {
  private static final int STALE = 412;
  private static final int LONGEST = 500;
  @Inject Questionnaires questionnaires;
  @Inject Editing editing;
  @Inject EditorPage page;
  @Inject Visitor visitor;
  @Inject Caller caller;
  @Inject Flash flash;

  /** The draft; one that was never begun is begun by looking, from the version in force. */
  @GET
  @Transactional
  @Operation(hidden = true)
  public Response show(
      @PathParam("id") String id,
      @QueryParam("q") @Nullable String question,
      @QueryParam("in") @Nullable String tag) {
    Edition edition =
        editing.find(id).orElseGet(() -> editing.begin(id, published(id).content(), caller.id()));
    return page.show(edition, new EditorPage.At(question, tag), flash.take("saved"), null, 200);
  }

  private Questionnaire published(String id) {
    return questionnaires.inForce(id);
  }

  @POST
  @Path("/questions")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(@PathParam("id") String id, Form form) {
    Kind kind = kind(form.optional("kind"));
    String tag = tag(form, id);
    String typed = form.optional("text");
    Words text = Words.NONE.with(tag, typed == null ? "" : form.text("text", LONGEST));
    return changed(
        id,
        form,
        old -> Changes.added(old, Changes.fresh(old, kind, text)),
        now -> now.questions().get(now.questions().size() - 1).key());
  }

  @POST
  @Path("/questions/{key}")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(@PathParam("id") String id, @PathParam("key") String key, Form form) {
    String what = Objects.requireNonNullElse(form.optional("do"), "save");
    QuestionForm sent = new QuestionForm(form, tag(form, id));
    UnaryOperator<Definition> how =
        switch (what) {
          case "up" -> old -> Changes.moved(old, key, -1);
          case "down" -> old -> Changes.moved(old, key, 1);
          case "remove" -> old -> Changes.without(old, key);
          default -> old -> Changes.question(old, key, question -> sent.applied(question, old));
        };
    return changed(id, form, how, now -> now.question(key).map(Question::key).orElse(""));
  }

  @POST
  @Path("/words")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response words(@PathParam("id") String id, Form form) {
    String tag = tag(form, id);
    String more = form.optional("language");
    return changed(
        id,
        form,
        old ->
            Changes.words(
                old,
                tag,
                field -> {
                  String text = form.optional(field);
                  return text == null ? "" : form.text(field, LONGEST);
                },
                more == null ? null : more.strip()),
        now -> "");
  }

  @POST
  @Path("/publication")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response publish(@PathParam("id") String id, Form form) {
    String reason = form.optional("reason") == null ? null : form.text("reason", LONGEST);
    try {
      Questionnaire published = editing.publish(id, form.version(), caller.id(), reason);
      flash.put(QuestionnaireList.HERE, "saved", texts().published(published.version()));
      return Response.seeOther(URI.create(QuestionnaireList.HERE)).build();
    } catch (ProblemException e) {
      return refused(id, form, e);
    }
  }

  @POST
  @Path("/removal")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response discard(@PathParam("id") String id, Form form) {
    try {
      editing.discard(id, form.version());
      return Response.seeOther(URI.create(QuestionnaireList.HERE)).build();
    } catch (ProblemException e) {
      return refused(id, form, e);
    }
  }

  private Response changed(
      String id, Form form, UnaryOperator<Definition> how, Function<Definition, String> next) {
    try {
      Edition edition = editing.change(id, form.version(), how, caller.id());
      String here = QuestionnaireList.HERE + "/" + id;
      flash.put(here, "saved", texts().saved());
      String question = next.apply(edition.content());
      String query = "?in=" + tag(form, id) + (question.isEmpty() ? "" : "&q=" + question);
      return Response.seeOther(URI.create(here + query)).build();
    } catch (ProblemException e) {
      return refused(id, form, e);
    }
  }

  /** Who was too late sees the draft as it is now, and that theirs was not taken. */
  private Response refused(String id, Form form, ProblemException e) {
    Edition now = editing.find(id).orElse(null);
    if (now == null || e.problem().status() < 409) {
      throw e;
    }
    EditorPage.At at = new EditorPage.At(form.optional("q"), tag(form, id));
    String problem = e.problem().status() == STALE ? texts().lost() : e.problem().detail();
    return page.show(now, at, null, problem, e.problem().status());
  }

  private static Kind kind(@Nullable String asked) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(asked)) {
        return kind;
      }
    }
    throw ProblemException.badField("kind", "must be a kind of question");
  }

  /** The language that the form was written in; only those that the questionnaire has. */
  private String tag(Form form, String id) {
    String asked = Objects.requireNonNullElse(form.optional("in"), visitor.language().tag());
    return editing.find(id).map(edition -> edition.content().tagFor(asked)).orElse("en");
  }

  private EditorTexts texts() {
    return visitor.language().texts(EditorTexts.class);
  }
}
