package io.huifang.survey.link;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * An address as a QR code, with the white margin that scanners need. A quarter of it may be dirty
 * or torn off.
 */
public final class Qr {
  private static final int MARGIN = 4;
  private static final int WHITE = 0xFFFFFF;
  private final ByteMatrix dots;

  private Qr(ByteMatrix dots) {
    this.dots = dots;
  }

  public static Qr of(String address) {
    try {
      Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
      return new Qr(Encoder.encode(address, ErrorCorrectionLevel.Q, hints).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("An address is not that long", e);
    }
  }

  /** Dots along one side, with the margin. */
  int side() {
    return dots.getWidth() + 2 * MARGIN;
  }

  private boolean dark(int x, int y) {
    int left = x - MARGIN;
    int top = y - MARGIN;
    return left >= 0
        && top >= 0
        && left < dots.getWidth()
        && top < dots.getHeight()
        && dots.get(left, top) == 1;
  }

  /** For print of any size: black on white whatever is behind it. */
  public String svg() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < side(); y++) {
      for (int x = 0; x < side(); x++) {
        int from = x;
        while (dark(x, y)) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
    """
        .formatted(side(), path);
  }

  /**
   * For everything that takes no SVG.
   *
   * @param least pixels along one side; it is made a little larger, so that all dots are of one
   *     size
   */
  public byte[] png(int least) {
    int dot = (least + side() - 1) / side();
    int pixels = dot * side();
    BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < pixels; y++) {
      for (int x = 0; x < pixels; x++) {
        image.setRGB(x, y, dark(x / dot, y / dot) ? 0 : WHITE);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
