package io.huifang.ticket.attachment.kind;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.ticket.attachment.Samples;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken and what is not, by content alone. */
class InspectionTest {
  private final Inspection inspection = new Inspection();
  @TempDir Path folder;

  @Test
  void takesWhatPeopleSend() throws Exception {
    assertThat(look("报告.pdf", Samples.pdf())).isEqualTo("报告.pdf application/pdf");
    assertThat(look("a.png", Samples.png())).isEqualTo("a.png image/png");
    assertThat(look("a.JPG", hex("ffd8ffe000104a46494600010100000100010000ffd9")))
        .isEqualTo("a.JPG image/jpeg");
    assertThat(look("a.gif", Samples.text("GIF89a...."))).isEqualTo("a.gif image/gif");
    assertThat(look("a.webp", hex("524946461a000000574542505650384c0d0000002f00000010071011")))
        .isEqualTo("a.webp image/webp");
    assertThat(look("IMG_1.HEIC", hex("00000018667479706865696300000000686569636d696631")))
        .isEqualTo("IMG_1.HEIC image/heic");
    assertThat(look("a.mp4", hex("00000018667479706d703432000000006d70343269736f6d")))
        .isEqualTo("a.mp4 video/mp4");
    assertThat(look("a.mp3", hex("49443303000000000000fffb900000"))).isEqualTo("a.mp3 audio/mpeg");
    assertThat(look("a.docx", Samples.word())).startsWith("a.docx application/vnd.openxml");
    assertThat(look("a.xlsx", Samples.zip("[Content_Types].xml", "xl/workbook.xml")))
        .endsWith("spreadsheetml.sheet");
    assertThat(look("a.zip", Samples.zip("one.jpg", "two.pdf"))).isEqualTo("a.zip application/zip");
    assertThat(look("a.csv", Samples.text("编号,金额\n1,2\n"))).isEqualTo("a.csv text/plain");
    assertThat(look("b.csv", "编号,金额\n1,2\n".getBytes(Charset.forName("GB18030"))))
        .isEqualTo("b.csv text/plain");
  }

  @Test
  void theNameFollowsTheContent() throws Exception {
    assertThat(look("invoice.exe", Samples.pdf())).isEqualTo("invoice.exe.pdf application/pdf");
    assertThat(look("start.bat", Samples.text("dial 400 then 1")))
        .isEqualTo("start.bat.txt text/plain");
    assertThat(look("page.html", Samples.png())).isEqualTo("page.html.png image/png");
    assertThat(look("letter", Samples.word())).startsWith("letter.docx ");
    assertThat(look("photo.zip", Samples.word())).startsWith("photo.zip.docx ");
  }

  @Test
  void refusesWhatRunsOrShowsScript() {
    refused(Refusal.PROGRAM, "photo.jpg", Samples.program());
    refused(Refusal.PROGRAM, "a.zip", Samples.zip("readme.txt", "sub/Photo.JPG.exe"));
    refused(Refusal.PROGRAM, "a.zip", Samples.zip("META-INF/MANIFEST.MF", "x.jar"));
    refused("a.png", Samples.text("<html><script>steal()</script></html>"));
    refused("a.txt", Samples.text("  <!DOCTYPE html>\n<p>hello"));
    refused("a.txt", Samples.text("hello <script src=//x></script>"));
    refused("a.svg", Samples.text("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"));
    refused("a.txt", Samples.text("<?xml version='1.0'?><svg/>"));
    refused("a.txt", Samples.text("#!/bin/sh\nrm -rf /\n"));
    refused("a.elf", hex("7f454c4602010100000000000000000002003e00"));
    refused("a.txt", new byte[] {'a', 0, 'b'});
    refused("a.doc", hex("d0cf11e0a1b11ae1" + "00".repeat(504)));
    refused("a.mht", Samples.text("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>"));
  }

  @Test
  void refusesMacrosBombsAndWhatIsTwoThings() throws IOException {
    refused(
        Refusal.MACROS,
        "a.docx",
        Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
    refused(
        Refusal.MACROS,
        "a.xlsx",
        Samples.zip("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"));
    refused(Refusal.BOMB, "a.zip", Samples.packed(60 << 20, "a", "b", "c", "d"));
    String[] many = IntStream.range(0, 2_100).mapToObj(i -> "f" + i).toArray(String[]::new);
    refused(Refusal.BOMB, "a.zip", Samples.zip(many));
    byte[] whole = Samples.zip("a.jpg");
    refused(Refusal.DAMAGED, "a.zip", java.util.Arrays.copyOf(whole, whole.length - 30));
    refused(Refusal.DAMAGED, "a.png", joined(Samples.png(), Samples.zip("x.class")));
  }

  @Test
  void namesAreHarmless() {
    assertThat(names("../../etc/passwd", "C:\\temp\\a.pdf", " .. ", null, "a\u0000b\r\n.txt"))
        .containsExactly("passwd", "a.pdf", "file", "file", "ab.txt");
    assertThat(names("photo\u202Egpj.exe", "a\u200Bb.txt", "a<b>:\"c.txt", "CON.txt", "..."))
        .containsExactly("photogpj.exe", "ab.txt", "a_b___c.txt", "_CON.txt", "file");
    assertThat(FileName.clean("字".repeat(300) + ".pdf")).hasSize(120).endsWith("字.pdf");
    assertThat(FileName.clean("\uD83D\uDE00".repeat(200))).hasSize(240);
    assertThat(FileName.clean("e\u0301.txt")).isEqualTo("\u00e9.txt");
  }

  private static Stream<String> names(String... raw) {
    return Stream.of(raw).map(FileName::clean);
  }

  private String look(String name, byte[] bytes) throws IOException, RefusedFileException {
    Inspection.Found found = inspection.look(name, file(bytes));
    return found.name() + " " + found.mediaType();
  }

  private void refused(String name, byte[] bytes) {
    assertThatThrownBy(() -> look(name, bytes)).as(name).isInstanceOf(RefusedFileException.class);
  }

  private void refused(Refusal refusal, String name, byte[] bytes) {
    assertThatThrownBy(() -> look(name, bytes))
        .asInstanceOf(
            org.assertj.core.api.InstanceOfAssertFactories.type(RefusedFileException.class))
        .extracting(RefusedFileException::refusal)
        .isEqualTo(refusal);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "f", null), bytes);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] joined(byte[] one, byte[] two) {
    return (new String(one, ISO_8859_1) + new String(two, ISO_8859_1)).getBytes(ISO_8859_1);
  }
}
