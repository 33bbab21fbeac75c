package io.huifang.escalation.callback;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.Closing;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.compensation.CompensationKind;
import io.huifang.escalation.compensation.CompensationTexts;
import io.huifang.escalation.compensation.Compensations;
import io.huifang.escalation.compensation.NewCompensation;
import io.huifang.escalation.ladder.Acknowledging;
import io.huifang.escalation.ladder.Asked;
import io.huifang.escalation.promise.Attempt;
import io.huifang.escalation.promise.CallbackService;
import io.huifang.escalation.promise.Keeping.MovePromise;
import io.huifang.escalation.promise.RecordAttempt;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a case. Each carries the version that its page was made from; who loses a race sees
 * the case as it is now, with a sentence and with what was typed.
 */
@Path("/board/cases/{ref}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class CaseActions {
  private static final String BOARD = "/board";
  @Inject CallbackService callbacks;
  @Inject Acknowledging acknowledging;
  @Inject Compensations compensations;
  @Inject CaseRepository cases;
  @Inject CasePage page;
  @Inject PageTime time;
  @Inject Caller caller;
  @Inject Flash flash;
  @Inject Visitor visitor;

  @POST
  @Path("/attempt")
  @Operation(hidden = true)
  public Response attempt(@PathParam("ref") String ref, Form form) {
    return change(
        "attempt",
        ref,
        form,
        subject -> {
          RecordAttempt attempt =
              new RecordAttempt(
                  chosen(form, "outcome", Attempt.Outcome.class),
                  form.optional("note") == null ? null : form.text("note", 4000),
                  again(form));
          callbacks.attempt(subject.id(), seen(form), attempt, caller.id());
          return said(form, subject, texts().savedCall());
        });
  }

  /** A time that is left over from another choice is none. */
  private @Nullable Instant again(Form form) {
    boolean later = Attempt.Outcome.ASKED_FOR_LATER.name().equals(form.optional("outcome"));
    return later ? time.parse(form.optional("again")) : null;
  }

  @POST
  @Path("/move")
  @Operation(hidden = true)
  public Response move(@PathParam("ref") String ref, Form form) {
    return change(
        "move",
        ref,
        form,
        subject -> {
          Instant dueAt = time.parse(form.optional("due"));
          if (dueAt == null) {
            throw ProblemException.badField("due", "must be a date and time");
          }
          boolean consent = form.optional("consent") != null;
          MovePromise to = new MovePromise(dueAt, form.text("reason", 1000), consent);
          callbacks.move(subject.id(), seen(form), to, caller.id());
          return texts().savedMove();
        });
  }

  @POST
  @Path("/acknowledge")
  @Operation(hidden = true)
  public Response acknowledge(@PathParam("ref") String ref, Form form) {
    return change(
        "acknowledge",
        ref,
        form,
        subject -> {
          acknowledging.acknowledge(subject.id(), null, caller.id(), Asked.How.PAGE);
          return said(form, subject, texts().savedAcknowledge());
        });
  }

  @POST
  @Path("/promise")
  @Operation(hidden = true)
  public Response promise(@PathParam("ref") String ref, Form form) {
    return change(
        "promise",
        ref,
        form,
        subject -> {
          Instant dueAt = time.parse(form.optional("due"));
          if (dueAt == null) {
            throw ProblemException.badField("due", "must be a date and time");
          }
          String about = form.optional("about") == null ? null : form.text("about", 1000);
          callbacks.promise(subject.id(), seen(form), dueAt, about, caller.id());
          return texts().savedPromise();
        });
  }

  @POST
  @Path("/withdraw")
  @Operation(hidden = true)
  public Response withdraw(@PathParam("ref") String ref, Form form) {
    return change(
        "withdraw",
        ref,
        form,
        subject -> {
          String by = form.text("saidBy", 200);
          callbacks.withdraw(subject.id(), seen(form), by, form.text("reason", 1000), caller.id());
          return texts().savedWithdraw();
        });
  }

  @POST
  @Path("/take")
  @Operation(hidden = true)
  public Response take(@PathParam("ref") String ref, Form form) {
    return change(
        "take",
        ref,
        form,
        subject -> {
          callbacks.handOver(subject.id(), seen(form), caller.id(), null, caller.id());
          return texts().savedTake();
        });
  }

  /** Leads back to the board, since the case may be out of sight now. */
  @POST
  @Path("/hand")
  @Operation(hidden = true)
  public Response hand(@PathParam("ref") String ref, Form form) {
    return change(
        "hand",
        ref,
        form,
        subject -> {
          String to = form.text("owner", 100);
          String why = form.text("reason", 1000);
          callbacks.handOver(subject.id(), seen(form), to, why, caller.id());
          flash.put(BOARD, "done", texts().savedHand(subject.number(), page.nameOf(to)));
          return null;
        });
  }

  @POST
  @Path("/compensation")
  @Operation(hidden = true)
  public Response compensate(@PathParam("ref") String ref, Form form) {
    return change(
        "compensation",
        ref,
        form,
        subject -> {
          NewCompensation as =
              new NewCompensation(
                  chosen(form, "kind", CompensationKind.class),
                  NewCompensation.amount(form.optional("amount")),
                  chosen(form, "currency"),
                  form.text("reason", 1000));
          compensations.ask(subject.id(), seen(form), as, caller.id());
          return visitor.language().texts(CompensationTexts.class).saved();
        });
  }

  @POST
  @Path("/close")
  @Operation(hidden = true)
  public Response close(@PathParam("ref") String ref, Form form) {
    return change(
        "close",
        ref,
        form,
        subject -> {
          Closing closing =
              new Closing(
                  chosen(form, "rootCause"),
                  chosen(form, "touchpoint"),
                  form.text("party", 100),
                  form.text("answer", 4000),
                  form.optional("withoutCall") == null ? null : form.text("withoutCall", 1000),
                  form.optional("toldBy") == null ? null : form.text("toldBy", 200));
          callbacks.close(subject.id(), seen(form), closing, caller.id());
          return compensations.pending(subject.id())
              ? visitor.language().texts(CompensationTexts.class).closedPending()
              : texts().savedClose();
        });
  }

  /**
   * @param action says what to tell on the page of the case; null leads back to the board
   */
  private Response change(
      String name, String ref, Form form, Function<EscalationCase, @Nullable String> action) {
    EscalationCase subject = cases.visible(ref);
    try {
      String done = action.apply(subject);
      if (done == null) {
        return Response.seeOther(board(form.optional("back"))).build();
      }
      URI here = URI.create(BOARD + "/cases/" + subject.number());
      flash.put(here.getPath(), "done", done);
      return Response.seeOther(here).build();
    } catch (ProblemException e) {
      if (e.problem().status() == 404) {
        throw e;
      }
      return Response.status(e.problem().status())
          .type(MediaType.TEXT_HTML + ";charset=UTF-8")
          .entity(page.render(ref, null, e.problem(), Draft.of(name, form)))
          .build();
    }
  }

  /** Where the form stood: a form of the board names it, and there it is said. */
  private @Nullable String said(Form form, EscalationCase subject, String done) {
    if (form.optional("back") == null) {
      return done;
    }
    flash.put(BOARD, "done", texts().detail(subject.number(), done));
    return null;
  }

  /** Only to the board, however it was filtered. */
  private static URI board(@Nullable String back) {
    boolean ours = back != null && back.startsWith(BOARD + "?") && back.length() < 1_000;
    try {
      return URI.create(ours ? back : BOARD + "?view=open");
    } catch (IllegalArgumentException e) {
      return URI.create(BOARD);
    }
  }

  private CaseTexts texts() {
    return visitor.language().texts(CaseTexts.class);
  }

  private static <E extends Enum<E>> E chosen(Form form, String field, Class<E> type) {
    E value = Params.oneOf(field, type, form.optional(field));
    if (value == null) {
      throw ProblemException.badField(field, "must be chosen");
    }
    return value;
  }

  /** One of a list that the service knows. */
  private static String chosen(Form form, String field) {
    String value = form.optional(field);
    if (value == null) {
      throw ProblemException.badField(field, "must be chosen");
    }
    return value.strip();
  }

  private static String seen(Form form) {
    return Version.etag(form.version());
  }
}
