package io.huifang.survey.credit;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.survey.customer.CustomerCopies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers have agreed to get by WeChat. */
@Path("/api/wechat-credits")
@Tag(name = "Invitations")
@Produces(MediaType.APPLICATION_JSON)
public class CreditResource {
  private static final int MOST = 200;
  @Inject Credits credits;
  @Inject CustomerCopies customers;

  @POST
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.ADMIN, Role.SERVICE})
  @Operation(
      summary = "A customer agrees to one more WeChat message",
      description =
          "One credit for each time that the customer has allowed one message. 201; the same"
              + " reference again is 200 and grants nothing.")
  public Response grant(@NotNull @Valid CreditBody body) {
    UUID customer = customer(body);
    boolean fresh = credits.grant(customer, body.reference());
    return Response.status(fresh ? 201 : 200).entity(view(customer)).build();
  }

  @GET
  @Path("/{customer}")
  @Transactional
  @RolesAllowed({Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "How many WeChat messages a customer may get, and how that came about")
  public CreditView of(@PathParam("customer") UUID customer) {
    return view(customer);
  }

  private CreditView view(UUID customer) {
    return new CreditView(customer, credits.balance(customer), credits.history(customer, MOST));
  }

  private UUID customer(CreditBody body) {
    UUID known = body.customerId();
    String openid = body.openid();
    if ((known == null) == (openid == null)) {
      throw ProblemException.badField("customerId", "or openid must be there, and not both");
    }
    if (known != null) {
      return customers
          .findByIdOptional(known)
          .orElseThrow(() -> ProblemException.notFound("Customer " + known))
          .id();
    }
    return customers
        .byOpenid(String.valueOf(openid))
        .orElseThrow(() -> ProblemException.notFound("A customer with this openid"));
  }
}
