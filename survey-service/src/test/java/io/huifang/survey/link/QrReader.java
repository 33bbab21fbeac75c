package io.huifang.survey.link;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Reads pictures as the camera of a telephone does. */
final class QrReader {
  private static final int DOT = 8;
  private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 (\\d+) ");
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

  private QrReader() {}

  static String png(byte[] picture) throws Exception {
    return read(ImageIO.read(new ByteArrayInputStream(picture)));
  }

  /** Of the path that we draw, made as large as a picture. */
  static String svg(String text) throws Exception {
    Matcher box = BOX.matcher(text);
    if (!box.find()) {
      throw new AssertionError(text);
    }
    int side = Integer.parseInt(box.group(1)) * DOT;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        image.setRGB(x, y, 0xFFFFFF);
      }
    }
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      int left = Integer.parseInt(run.group(1)) * DOT;
      int top = Integer.parseInt(run.group(2)) * DOT;
      for (int x = left; x < left + Integer.parseInt(run.group(3)) * DOT; x++) {
        for (int y = top; y < top + DOT; y++) {
          image.setRGB(x, y, 0);
        }
      }
    }
    return read(image);
  }

  private static String read(BufferedImage image) throws Exception {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
  }
}
