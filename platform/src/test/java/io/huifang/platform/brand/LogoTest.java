package io.huifang.platform.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void aPictureIsDrawnAnewAndSmall(String format) throws IOException {
    BufferedImage drawn = read(Logo.of(picture(format, 1600, 400)).orElseThrow());
    assertThat(drawn.getWidth()).isEqualTo(320);
    assertThat(drawn.getHeight()).isEqualTo(80);
  }

  @Test
  void whatIsHiddenBehindThePictureIsGone() throws IOException {
    byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    byte[] picture = picture("png", 10, 10);
    byte[] both = Arrays.copyOf(picture, picture.length + script.length);
    System.arraycopy(script, 0, both, picture.length, script.length);
    byte[] kept = Base64.getDecoder().decode(Logo.of(both).orElseThrow());
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
  }

  @Test
  void nothingElseIsAPicture() throws IOException {
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
    assertThat(Logo.of(svg)).isEmpty();
    assertThat(Logo.of(new byte[0])).isEmpty();
    assertThat(Logo.of(picture("gif", 10, 10))).isEmpty();
    assertThat(Logo.of(picture("bmp", 10, 10))).isEmpty();
    byte[] broken = picture("png", 100, 100);
    assertThat(Logo.of(Arrays.copyOf(broken, 40))).isEmpty();
    assertThat(Logo.of(new byte[Logo.LARGEST + 1])).isEmpty();
  }

  /** Few bytes that say that they are a very large picture. */
  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] bomb = picture("png", 10, 10);
    bomb[16] = 0;
    bomb[17] = 0;
    bomb[18] = (byte) 0x7f;
    bomb[22] = (byte) 0x7f;
    assertThat(Logo.of(bomb)).isEmpty();
    assertThat(Logo.of(picture("png", 4000, 1001))).isEmpty();
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static BufferedImage read(String logo) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(logo)));
  }
}
