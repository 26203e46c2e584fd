package nianbao.read.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.read.UnreadableException;
import nianbao.read.sheet.Workbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentFormatTest {

  @ParameterizedTest
  @CsvSource({
    "HTML, a.txt, '<!DOCTYPE html><html><body>年报</body></html>'",
    "HTML, a.html, '<p>年报</p>'",
    "HTML, a.htm, '年报<br>正文'",
    "TEXT, a.html, 年报正文",
    "TEXT, a.txt, '依据<公开办法>编制'",
    "TEXT, noextension, 年报正文",
    "TEXT, a.txt, 'Subject: 年报\n年报正文\nMIME-Version: 1.0'",
    "TEXT, a.txt, '标题: 年报\nReceived: 3'",
    "HTML, a.js, '<html><body>年报</body></html>'",
  })
  void contentDecidesBeforeTheName(DocumentFormat format, String path, String content)
      throws Exception {
    assertEquals(format, DocumentFormat.recognize(path, content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aPageInUtf16IsAPage() throws Exception {
    byte[] bytes = "<html><body><p>年报</p></body></html>".getBytes(StandardCharsets.UTF_16);

    assertEquals(DocumentFormat.HTML, DocumentFormat.recognize("a", bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty",
    "%PDF-1.4, broken",
    "'PK\u0003\u0004', zip",
    "\u00d0\u00cf\u0011\u00e0\u00a1, Word",
    "{\\rtf1, RTF",
    "\u0089PNG, image",
  })
  void whatIsNotReadIsNamed(String start, String named) {
    byte[] bytes = start.getBytes(Charset.forName("ISO-8859-1"));

    UnreadableException refused =
        assertThrows(UnreadableException.class, () -> DocumentFormat.read("a.txt", bytes));

    assertTrue(String.valueOf(refused.getMessage()).contains(named), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "'Founder CEB\u0000\u0003', a.txt, CEB",
    "'Founder CEB 2.99D', 报告.ceb, CEB",
    "'政府信息公开年度报告', 报告.ceb, CEB",
    "'abc', 报告.CEB, CEB",
    "'Rar!\u001A\u0007', a.doc, RAR",
    "'7z\u00BC\u00AF\u001C', a.zip, 7z",
    "'MZ\u0090\u0000\u0003', a.txt, program",
    "'\u007FELF\u0002', x.bin, program",
    "'\u00CA\u00FE\u00BA\u00BE\u0000', A.class, program",
    "'#!/bin/sh', a.txt, program",
    "'GIF89a', a.txt, image",
    "'\u00FF\u00D8\u00FF\u00E0', a.doc, image",
    "'II*\u0000', a.tif, image",
    "'BM\u0001\u0002\u0003\u0004\u0000\u0000\u0000\u0000', a, image",
    "'RIFF\u0001\u0002\u0003\u0004WEBP', a.txt, image",
    "'SQLite format 3\u0000', a.db, database",
    "'\u0000\u0001\u0000\u0000Standard Jet DB', a.mdb, database",
    "'\u0000\u0000\u0000\u0018ftypmp42', a.txt, film",
    "'\u0009\u0002\u0006\u0000', a.xls, before Excel 97",
    "'{\"a\":1}', a.txt, JSON",
    "'var t = \"首页\";', 报告_files/a.js, script",
    "'/* 样式 */ body{color:red}', 报告_files/a.CSS, style sheet",
    "'2024-01-01 启动', a.log, log",
    "'[InternetShortcut]', 年报.url, shortcut",
    "'print(\"公开\")', a.py, program",
    "'年报', a.eml, e-mail",
    "'Mime-Version: 1.0\nContent-Type: text/plain\n\n年报', a.txt, e-mail",
    "'Return-Path: <a@b.example>\nSubject: 年报\n\n年报', a.txt, e-mail",
    "'From: a@b.example\nSubject: =?utf-8?B?\n =\nMessage-ID: <1@b.example>\n\n年报', a, e-mail",
    "'Received: from b.example\n by c.example\nFrom: a@b.example\n\n年报', a.html, e-mail",
    "'Subject: 年报\nContent-Transfer-Encoding: 8bit\n\n年报', a, e-mail",
    "'<?xml version=\"1.0\"?><rss>', a.xml, news feed",
    "'<?xml version=\"1.0\"?><!-- <html> --><a:b xmlns:a=\"c\"><title>年报</title>', a.html, root is <a:b>",
    "'<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>', a.xls, XML of 2003",
  })
  void whatIsNotADocumentIsNamed(String start, String path, String named) {
    byte[] bytes = start.getBytes(charset(start));

    UnreadableException refused =
        assertThrows(UnreadableException.class, () -> DocumentFormat.read(path, bytes));

    assertTrue(String.valueOf(refused.getMessage()).contains(named), refused.getMessage());
  }

  private static Charset charset(String text) {
    boolean isBytes = text.chars().allMatch(c -> c <= 0xFF);
    return isBytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  @ParameterizedTest
  @CsvSource({
    "word/document.xml, DOCX",
    "word/document2.xml, DOCX",
    "xl/workbook.xml, XLSX",
    "xl\\Workbook.xml, XLSX",
    "content.xml, ODF",
    "ppt/presentation.xml, a presentation",
    "xl/workbook.bin, xlsb",
    "META-INF/container.xml, e-book",
    "uof.xml, UOF",
    "a.txt, unpack it first",
  })
  void zipFilesAreToldApartByTheirParts(String part, String expected) throws Exception {
    byte[] bytes =
        Workbook.zip(
            Map.of("[Content_Types].xml", new byte[3], part, new byte[] {'<', 'a', '/', '>'}));

    assertEquals(expected, recognized(bytes, expected));
  }

  @ParameterizedTest
  @CsvSource({
    "WordDocument, DOC",
    "Workbook, XLS",
    "WORKBOOK, XLS",
    "Book, before Excel 97",
    "PowerPoint Document, a presentation",
    "EncryptedPackage, encrypted",
    "VisioDocument, a drawing",
    "__properties_version1.0, Outlook",
    "anything, an unknown kind",
  })
  void compoundFilesAreToldApartByTheirStreams(String stream, String expected) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[100]), stream);
      files.writeFilesystem(out);
    }

    assertEquals(expected, recognized(out.toByteArray(), expected));
  }

  /** The format, or the expected part of the reason why the file is refused. */
  private static String recognized(byte[] bytes, String expected) {
    try {
      return DocumentFormat.recognize("a.txt", bytes).name();
    } catch (UnreadableException e) {
      String reason = String.valueOf(e.getMessage());
      return reason.contains(expected) ? expected : reason;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 100, 500, 3_000, 100_000})
  void noiseIsNoText(int length) {
    Random random = new Random(length);
    for (int round = 0; round < 100; round++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      for (int i = 0; i < length && round % 2 == 0; i++) {
        bytes[i] |= (byte) 0x80;
      }
      bytes[0] = (byte) 0x81;
      assertThrows(UnreadableException.class, () -> DocumentFormat.read("x.bin", bytes));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"我局2023年主动公开信息12条。\n第二行\t单元格\r\n", "本局受理申請公開案件12件"})
  void shortTextsOfEveryEncodingAreText(String text) throws Exception {
    for (String charset : List.of("UTF-8", "GB18030", "Big5-HKSCS", "UTF-16", "UTF-16LE")) {
      boolean isBig5 = charset.startsWith("Big5");
      if (!isBig5 || text.contains("申請")) {
        byte[] bytes = (text + "\u001A").getBytes(Charset.forName(charset));
        assertEquals(
            1, DocumentFormat.read("a", bytes).blocks().stream().limit(1).count(), charset);
      }
    }
  }
}
