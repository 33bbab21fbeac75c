package io.huifang.kpi.dashboard.report;

import io.huifang.kpi.dashboard.mailing.Recipient;
import io.huifang.kpi.dashboard.mailing.Recipients;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
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
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The forms with which a manager says who gets reports. */
@Path("/reports/recipients")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class RecipientForms {
  private static final String PATH = "/reports";
  @Inject Recipients recipients;
  @Inject Caller caller;
  @Inject Flash flash;
  @Inject Visitor visitor;

  @POST
  @Operation(hidden = true)
  public Response add(Form form) {
    return back(
        () -> {
          boolean weekly = form.optional("weekly") != null;
          boolean monthly = form.optional("monthly") != null;
          if (!weekly && !monthly) {
            throw ProblemException.badField("weekly", texts().choose());
          }
          recipients.add(
              new Recipient.Wish(
                  form.text("address", 254), form.text("language", 20), weekly, monthly),
              caller.id());
          return texts().added();
        });
  }

  /** Whoever was quicker has done the same. */
  @POST
  @Path("/{id}/remove")
  @Operation(hidden = true)
  public Response remove(@PathParam("id") UUID id, Form form) {
    return back(
        () -> {
          if (recipients.all().stream().anyMatch(one -> one.id().equals(id))) {
            recipients.remove(id);
          }
          return texts().removed();
        });
  }

  private Response back(Supplier<String> action) {
    try {
      flash.put(PATH, "done", action.get());
    } catch (ProblemException e) {
      flash.put(PATH, "problem", e.problem().sentence(visitor.language()));
    }
    return Response.seeOther(URI.create(PATH)).build();
  }

  private ReportTexts texts() {
    return visitor.language().texts(ReportTexts.class);
  }
}
