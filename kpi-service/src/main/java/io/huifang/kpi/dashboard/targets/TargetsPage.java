package io.huifang.kpi.dashboard.targets;

import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.target.TargetSet;
import io.huifang.kpi.target.Targets;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which an administrator sets what is hoped for. */
@Path("/targets")
@RolesAllowed(Role.ADMIN)
public class TargetsPage {
  private static final String PATH = "/targets";
  private static final int VERSIONS = 20;
  @Inject Targets targets;
  @Inject TargetLines lines;
  @Inject TargetHistory history;
  @Inject TargetForms forms;
  @Inject Names names;
  @Inject Questions questions;
  @Inject Caller caller;
  @Inject Flash flash;
  @Inject Visitor visitor;
  @Inject Clock clock;

  @Inject
  @Location("dashboard/targets.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String show() {
    Words words = new Words(visitor.language(), questions.siteZone());
    Names.Known known = names.known(words);
    LocalDate today = LocalDate.ofInstant(clock.instant(), questions.siteZone());
    List<TargetSet> versions = targets.all();
    return page.data("version", versions.get(0).version())
        .data("today", today)
        .data("metrics", lines.of(versions.get(0), today, known))
        .data("teams", known.teams())
        .data(
            "history",
            history.of(
                versions.subList(0, Math.min(VERSIONS + 1, versions.size())), VERSIONS, known))
        .data("problem", flash.take("problem"))
        .data("done", flash.take("done"))
        .render();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response set(Form form) {
    return back(
        () -> targets.set(forms.target(form), forms.version(form), caller.id()), texts().saved());
  }

  @POST
  @Path("/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(Form form) {
    return back(
        () -> targets.remove(forms.known(form), forms.version(form), caller.id()),
        texts().removed());
  }

  private Response back(Runnable action, String done) {
    try {
      action.run();
      flash.put(PATH, "done", done);
    } catch (ProblemException e) {
      flash.put(PATH, "problem", e.problem().sentence(visitor.language()));
    }
    return Response.seeOther(URI.create(PATH)).build();
  }

  private TargetTexts texts() {
    return visitor.language().texts(TargetTexts.class);
  }
}
