package io.huifang.survey.feedback.mail;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which people decide about mails that were set aside. */
@Path(MailAsidePage.HERE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class MailAsidePage {
  static final String HERE = "/surveys/feedback/set-aside";
  @Inject MailAsides asides;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("feedback/setaside.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show() {
    return page.data("rows", asides.pending())
        .data("said", flash.take("saved"))
        .data("problem", flash.take("problem"))
        .render();
  }

  @POST
  @Path("/{mail}/restoration")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response restore(@PathParam("mail") UUID mail) {
    return decide(() -> texts().restored(asides.restore(mail).number()));
  }

  @POST
  @Path("/{mail}/discard")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response discard(@PathParam("mail") UUID mail) {
    return decide(
        () -> {
          asides.discard(mail);
          return texts().discarded();
        });
  }

  /** Somebody else may have decided first: then the page says so. */
  private Response decide(Supplier<String> decision) {
    try {
      flash.put(HERE, "saved", decision.get());
    } catch (ProblemException e) {
      flash.put(HERE, "problem", texts().decided());
    }
    return Response.seeOther(URI.create(HERE)).build();
  }

  private FeedbackMailTexts texts() {
    return visitor.language().texts(FeedbackMailTexts.class);
  }
}
