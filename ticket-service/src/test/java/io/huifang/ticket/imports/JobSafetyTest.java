package io.huifang.ticket.imports;

import static io.huifang.ticket.imports.ImportApi.counts;
import static io.huifang.ticket.imports.ImportApi.get;
import static io.huifang.ticket.imports.ImportApi.job;
import static io.huifang.ticket.imports.ImportApi.post;
import static io.huifang.ticket.imports.ImportApi.start;
import static io.huifang.ticket.imports.ImportApi.started;
import static io.huifang.ticket.imports.ImportApi.upload;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that mean harm, jobs that die, people who do two things at once. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class JobSafetyTest {
  @Inject DueService due;
  @Inject EntityManager entities;
  @Inject SettableClock clock;

  @BeforeEach
  void clock() {
    clock.reset();
  }

  @Test
  void packedZerosAreRefusedByTheirRatio() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
      gzip.write("id,what,who,opened,resolved,met\n".getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 400; i++) {
        gzip.write(zeros);
      }
    }
    String id = upload(ImportApi.MAPPING, file.toByteArray());
    start(id, 1, "ADD");
    due.drain();
    assertThat(job(id).getString("state")).isEqualTo("FAILED");
    assertThat(job(id).getString("error")).contains("200 times longer when unpacked");
    assertThat(parts(id)).isZero();
  }

  @Test
  void aZipOfOneFileIsReadAndOfTwoIsNot() throws IOException {
    String row = "zip1,a,,2025-01-01 08:00,,\n";
    assertThat(counts(run(row, "a.csv"))).startsWith("DONE 1 new");
    String id = run(row.replace("zip1", "zip2"), "a.csv", "b.csv");
    assertThat(job(id).getString("error")).contains("one file and nothing else");
  }

  private String run(String row, String... names) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("id,what,who,opened,resolved,met\n" + row).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    String id = upload(ImportApi.MAPPING, file.toByteArray());
    start(id, 1, "ADD");
    due.drain();
    return id;
  }

  @Test
  void aTooLongIdAndATooLongCellAreToldAsThatAndTheOthersAreTaken() {
    String id =
        started(
            "x".repeat(201)
                + ",a,,2025-01-01 08:00,,\nlong1,"
                + "y".repeat(70_000)
                + ",,2025-01-01 08:00,,\nlong2,a,,2025-01-01 08:00,,\n",
            "ADD");
    due.drain();
    assertThat(counts(id)).isEqualTo("DONE 1 new 0 changed 0 replaced 0 same 2 bad");
    assertThat(get(id, "/bad-rows").getList("items.reason", String.class))
        .anyMatch(reason -> reason.contains("longer than 200 characters"))
        .anyMatch(reason -> reason.contains("longer than 65536 characters"));
  }

  @Test
  void aJobThatHasKilledTwiceIsGivenUp() {
    String id = started("dead1,a,,2025-01-01 08:00,,\n", "ADD");
    // what a worker leaves that dies twice after it has taken the job up
    sql("update import_job set deaths = 2 where id = '%s'".formatted(id));
    due.drain();
    assertThat(job(id).getString("state")).isEqualTo("FAILED");
    assertThat(job(id).getString("error")).contains("died twice");
    String other = started("dead2,a,,2025-01-01 08:00,,\n", "ADD");
    due.drain();
    assertThat(counts(other)).startsWith("DONE 1 new");
    assertThat(number("select deaths from import_job where id = '%s'".formatted(other))).isZero();
  }

  @Test
  void anUploadThatNobodyStartsExpiresWithItsParts() {
    String idle = upload(ImportApi.MAPPING, "id\n".getBytes(StandardCharsets.UTF_8));
    clock.advance(Duration.ofHours(23));
    String young = upload(ImportApi.MAPPING, "id\n".getBytes(StandardCharsets.UTF_8));
    due.drain();
    assertThat(job(idle).getString("state")).isEqualTo("RECEIVING");
    clock.advance(Duration.ofMinutes(61));
    due.drain();
    assertThat(job(idle).getString("state")).isEqualTo("EXPIRED");
    assertThat(parts(idle)).isZero();
    assertThat(job(young).getString("state")).isEqualTo("RECEIVING");
    assertThat(parts(young)).isOne();
    assertThat(post(young, "/cancel")).isEqualTo(200);
    assertThat(parts(young)).isZero();
  }

  @Test
  void aCancelledJobIsNotWorkedOnAndCannotBeStartedAgain() {
    String id = started("can1,a,,2025-01-01 08:00,,\n", "ADD");
    assertThat(post(id, "/cancel")).isEqualTo(200);
    due.drain();
    assertThat(counts(id)).startsWith("CANCELLED 0 new");
    assertThat(post(id, "/cancel")).isEqualTo(409);
    assertThat(post(id, "/undo")).isEqualTo(202);
    due.drain();
    assertThat(job(id).getString("state")).isEqualTo("UNDONE");
  }

  @Test
  void twoImportsOfOneFileAtOnceBringEachRecordOnce() {
    String rows = rows("two", 4000);
    String a = started(rows, "ADD");
    CompletableFuture<Void> first = working(a);
    String b = started(rows, "ADD");
    due.drain();
    first.join();
    assertThat(job(a).getInt("accepted") + job(b).getInt("accepted")).isEqualTo(4000);
    assertThat(job(a).getInt("unchanged") + job(b).getInt("unchanged")).isEqualTo(4000);
    assertThat(job(a).getInt("bad") + job(b).getInt("bad")).isZero();
    assertThat(tickets("two")).isEqualTo(4000);
  }

  @Test
  void anUndoWhileTheImportRunsLeavesNothing() {
    String id = started(rows("run", 4000), "ADD");
    CompletableFuture<Void> work = working(id);
    assertThat(post(id, "/undo")).isEqualTo(202);
    work.join();
    due.drain();
    assertThat(job(id).getString("state")).isEqualTo("UNDONE");
    assertThat(tickets("run")).isZero();
    assertThat(job(id).getInt("withdrawn")).isEqualTo(job(id).getInt("accepted"));
  }

  /** Somebody who is in the middle of it. */
  private CompletableFuture<Void> working(String id) {
    CompletableFuture<Void> work = CompletableFuture.runAsync(due::drain);
    Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofMinutes(1))
        .until(() -> job(id).getInt("handled") > 0);
    return work;
  }

  private static String rows(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + i + ",a,,2025-01-01 08:00,,\n")
        .collect(Collectors.joining());
  }

  private long tickets(String prefix) {
    return number("select count(*) from ticket where external_id ~ '^" + prefix + "[0-9]+$'");
  }

  private long parts(String id) {
    return number("select count(*) from import_part where job_id = '" + id + "'");
  }

  private long number(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
  }

  private void sql(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }
}
