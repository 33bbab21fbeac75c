package io.huifang.escalation.oncall.api;

import io.huifang.escalation.oncall.OnCallOverride;
import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.Overrides;
import io.huifang.escalation.oncall.Periods;
import io.huifang.escalation.oncall.Schedules;
import io.huifang.escalation.oncall.definition.ScheduleDefinition;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Schedules and their overrides over HTTP; leads and administrators change them. */
@Path("/api/on-call-schedules")
@Tag(name = "On call")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ScheduleResource {
  @Inject Schedules schedules;
  @Inject Overrides overrides;
  @Inject Periods periods;
  @Inject Caller caller;

  @GET
  @Operation(summary = "List on-call schedules")
  public List<ScheduleView> list() {
    return schedules.all().stream().map(ScheduleView::of).toList();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read an on-call schedule")
  public Response read(@PathParam("id") String id) {
    return shown(schedules.get(id));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Operation(
      summary = "Create or replace an on-call schedule",
      description =
          "The last layer wins where it has somebody. Times are those of the clocks of the zone. The"
              + " first shift begins at the first change-over on or after the start.")
  public Response put(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull ScheduleDefinition body) {
    return shown(schedules.put(id, body, ifMatch, caller.id()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Operation(summary = "Delete an on-call schedule with its overrides")
  public void delete(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    schedules.delete(id, ifMatch, caller.id());
  }

  @GET
  @Path("/{id}/overrides")
  @Operation(summary = "List overrides that are not over")
  public List<OnCallOverride.OverrideView> overrides(@PathParam("id") String id) {
    return overrides.toCome(id).stream().map(OnCallOverride::view).toList();
  }

  @POST
  @Path("/{id}/overrides")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Operation(summary = "Put somebody in for a time, whatever the layers say")
  public Response override(@PathParam("id") String id, @NotNull @Valid NewOverride body) {
    OnCallOverride made =
        overrides.add(
            id,
            body.person(),
            periods.toCome(Params.instant("from", body.from()), Params.instant("to", body.to())),
            body.reason(),
            null,
            caller.id());
    return Response.status(201).entity(made.view()).build();
  }

  @DELETE
  @Path("/{id}/overrides/{override}")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Operation(summary = "Take an override away; the layers count again")
  public void remove(@PathParam("id") String id, @PathParam("override") UUID override) {
    overrides.remove(id, override);
  }

  private static Response shown(OnCallSchedule schedule) {
    return Response.ok(ScheduleView.of(schedule))
        .header(HttpHeaders.ETAG, Version.etag(schedule.version()))
        .build();
  }

  /** Somebody for a time. */
  public record NewOverride(
      @NotBlank @Size(max = 100) String person,
      @NotBlank String from,
      @NotBlank String to,
      @Nullable @Size(max = 300) String reason) {}
}
