package io.huifang.ticket.settings.limit;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.id.Ids;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.approval.NewGrant;
import io.huifang.ticket.approval.limit.GrantConfig;
import io.huifang.ticket.approval.limit.GrantKind;
import io.huifang.ticket.approval.limit.GrantLimit;
import io.huifang.ticket.approval.limit.Limits;
import io.huifang.ticket.approval.limit.Scope;
import io.huifang.ticket.settings.staff.StaffTexts;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.Staff;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Limits as a page. They come and go one by one, so two people at once do not undo each other. */
@Path("/settings/limits")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class LimitSettings {
  private static final String HERE = "/settings/limits";
  @Inject Limits limits;
  @Inject GrantConfig config;
  @Inject Staff staff;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("settings/limits.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    return render(flash.take("saved"), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response put(Form form) {
    try {
      limits.put(read(form));
    } catch (ProblemException e) {
      String wrong = e.problem().sentence(visitor.language());
      return Response.status(e.problem().status()).entity(render(null, wrong)).build();
    }
    return saved();
  }

  @POST
  @Path("/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(Form form) {
    limits.remove(Objects.requireNonNull(Params.uuid("id", form.text("id", 36))));
    return saved();
  }

  private Response saved() {
    flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
    return Response.seeOther(URI.create(HERE)).build();
  }

  /** For whom it is stands in one field: {@code ROLE LEAD}, {@code TEAM north}. */
  private static GrantLimit.View read(Form form) {
    GrantKind kind = Params.oneOf("kind", GrantKind.class, form.optional("kind"));
    String[] whom = form.text("whom", 320).split(" ", 2);
    Scope scope = Params.oneOf("whom", Scope.class, whom[0]);
    if (kind == null || scope == null || whom.length < 2) {
      throw ProblemException.badField("whom", "must be chosen");
    }
    return new GrantLimit.View(
        Ids.next(),
        kind,
        form.text("currency", 3),
        scope,
        whom[1],
        NewGrant.amount(form.optional("amount")));
  }

  /**
   * A choice, or a limit in the list.
   *
   * @param whom what people call the role, the team or the person
   */
  public record Row(GrantLimit.@Nullable View limit, String value, Scope scope, String whom) {}

  @Transactional
  String render(@Nullable String said, @Nullable String wrong) {
    List<Row> whom = whom();
    Map<String, Row> known =
        whom.stream().collect(Collectors.toMap(Row::value, Function.identity(), (a, b) -> a));
    return page.data("said", said)
        .data("wrong", wrong)
        .data("whom", whom)
        .data("kinds", GrantKind.values())
        .data("currencies", config.currencies())
        .data("limits", limits.all().stream().map(one -> named(one, known)).toList())
        .render();
  }

  private static Row named(GrantLimit.View one, Map<String, Row> known) {
    String value = one.scope() + " " + one.subject();
    Row row = known.get(value);
    return new Row(one, value, one.scope(), row == null ? one.subject() : row.whom());
  }

  private List<Row> whom() {
    StaffTexts words = visitor.language().texts(StaffTexts.class);
    List<Row> all = new ArrayList<>();
    Arrays.stream(Agent.Post.values())
        .forEach(post -> all.add(row(Scope.ROLE, post.name(), words.post(post))));
    staff.teams().forEach(team -> all.add(row(Scope.TEAM, team.view().id(), team.view().name())));
    staff.agents(null).stream()
        .map(Agent::view)
        .filter(Agent.View::active)
        .forEach(agent -> all.add(row(Scope.PERSON, agent.id(), agent.name())));
    return all;
  }

  private static Row row(Scope scope, String subject, String called) {
    return new Row(null, scope + " " + subject, scope, called);
  }
}
