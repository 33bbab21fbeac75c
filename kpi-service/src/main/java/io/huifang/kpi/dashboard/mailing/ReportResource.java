package io.huifang.kpi.dashboard.mailing;

import io.huifang.kpi.report.ReportContent;
import io.huifang.kpi.report.ReportMaker;
import io.huifang.kpi.report.ReportPeriod;
import io.huifang.kpi.report.Reports;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports and who gets them over HTTP. */
@Path("/api/reports")
@Tag(name = "Reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class ReportResource {
  private static final int MOST = 200;
  @Inject Reports reports;
  @Inject ReportMaker maker;
  @Inject Recipients recipients;
  @Inject MailBook book;
  @Inject Caller caller;

  @GET
  @Operation(summary = "List the reports that were made, the newest first")
  public List<Reports.Made> list() {
    return reports.made(MOST);
  }

  @GET
  @Path("/{kind}/{day}")
  @Operation(
      summary = "A report as it was made, and with the numbers of now",
      description = "The week or month with this day in it. One that was made stays as it was.")
  public Both read(
      @PathParam("kind") @Parameter(description = "week or month", example = "week") String kind,
      @PathParam("day") @Parameter(description = "Any day of it", example = "2026-03-02")
          String day) {
    ReportPeriod period = reports.period(kind, day);
    return new Both(
        reports.kept(period.kind(), period.first()).orElse(null),
        maker.of(period),
        book.of(period.kind(), period.first()));
  }

  @GET
  @Path("/recipients")
  @Operation(summary = "List who gets reports")
  public List<Recipient> recipients() {
    return recipients.all();
  }

  @POST
  @Path("/recipients")
  @Operation(summary = "Put an address on the list; it gets the next report that is made")
  public Response add(@NotNull @Valid Recipient.Wish body) {
    return Response.status(201).entity(recipients.add(body, caller.id())).build();
  }

  @DELETE
  @Path("/recipients/{id}")
  @Operation(summary = "Take an address off the list")
  public void remove(@PathParam("id") UUID id) {
    recipients.remove(id);
  }

  /** A report twice. */
  public record Both(
      @Nullable @Schema(description = "As it was made; absent if nobody has made it")
          ReportContent kept,
      @Schema(description = "With the numbers of now") ReportContent live,
      List<MailBook.Entry> mails) {}
}
