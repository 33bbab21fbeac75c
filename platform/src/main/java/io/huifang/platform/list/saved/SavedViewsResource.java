package io.huifang.platform.list.saved;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Keeps lists by a name. Who may see a list may keep views of it; what comes of it is told on the
 * page of the list, to which every answer leads back.
 */
@Path("/views")
@Authenticated
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SavedViewsResource {
  /** Under which the list finds what has become of a change. */
  public static final String NOTICE = "views";

  /** Under which it finds a name that was refused. */
  public static final String TYPED = "viewName";

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 4_000;
  @Inject @Any Instance<ViewedList> lists;
  @Inject SavedViews views;
  @Inject ViewChanges changes;
  @Inject Caller caller;
  @Inject Flash flash;

  @POST
  @Operation(hidden = true)
  public Response create(Form form) {
    ListShape shape = list(form.text("list", LONGEST_NAME));
    ListAddress address = address(shape, form);
    boolean team = "team".equals(form.optional("for"));
    String name = name(form);
    ViewChanges.Made made = changes.create(shape.name(), team, name, address.kept());
    if (made.id() == null) {
      return refused(address, made.outcome(), name);
    }
    if (form.optional("start") != null) {
      changes.start(views.visible(made.id()), true);
    }
    return back(address.savedAs(made.id()), ViewOutcome.SAVED);
  }

  /** Whatever a button of the page asks for. */
  @POST
  @Path("/{id}")
  @Operation(hidden = true)
  public Response change(@PathParam("id") String id, Form form) {
    UUID known = id(id);
    SavedView view;
    try {
      view = views.visible(known);
    } catch (ProblemException e) {
      // what stands on the page of the reader is kept nowhere else
      if (form.optional("list") == null) {
        throw e;
      }
      return back(address(list(form.text("list", LONGEST_NAME)), form), ViewOutcome.GONE);
    }
    ListShape shape = list(view.list());
    String act = form.text("act", 20);
    return switch (act) {
      case "rename" -> {
        String name = name(form);
        ViewOutcome outcome = changes.rename(known, form.version(), name);
        yield outcome.refused()
            ? refused(seen(view, shape, form), outcome, name)
            : back(seen(view, shape, form), outcome);
      }
      case "replace" -> {
        ListAddress address = address(shape, form);
        yield back(address.savedAs(known), changes.replace(known, form.version(), address.kept()));
      }
      case "delete" -> {
        ViewOutcome outcome = changes.delete(known, form.version());
        yield back(
            outcome.refused()
                ? seen(view, shape, form)
                : ListAddress.of(shape, shape.views().get(0)),
            outcome);
      }
      case "start", "no-start" -> {
        boolean wanted = act.equals("start");
        changes.start(view, wanted);
        yield back(view.address(shape), wanted ? ViewOutcome.START : ViewOutcome.USUAL);
      }
      default -> throw ProblemException.badField("act", "is nothing that can be done with a view");
    };
  }

  /** What the reader has on the page, be it kept or not. */
  private static ListAddress seen(SavedView view, ListShape shape, Form form) {
    return form.optional("query") == null
        ? view.address(shape)
        : address(shape, form).savedAs(view.id());
  }

  private Response refused(ListAddress list, ViewOutcome outcome, String name) {
    flash.put(list.shape().path(), TYPED, name);
    return back(list, outcome);
  }

  private Response back(ListAddress list, ViewOutcome outcome) {
    flash.put(list.shape().path(), NOTICE, outcome.name());
    return Response.seeOther(URI.create(list.page())).build();
  }

  /** To who may not see it a list is as good as none. */
  private ListShape list(@Nullable String name) {
    return lists.stream()
        .filter(list -> list.shape().name().equals(name))
        .filter(list -> list.roles().stream().anyMatch(caller::is))
        .map(ViewedList::shape)
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("list " + name));
  }

  private static ListAddress address(ListShape shape, Form form) {
    String query = form.text("query", LONGEST_QUERY);
    try {
      return ListAddress.of(shape, SavedView.fields(query), shape.views().get(0));
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("query", "is no part of an address");
    }
  }

  private static String name(Form form) {
    String name = form.text("name", LONGEST_NAME).strip();
    if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.badField("name", "must be one line of 1 to 60 characters");
    }
    return name;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound("saved view " + text);
    }
  }
}
