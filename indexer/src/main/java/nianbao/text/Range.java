package nianbao.text;

/** A stretch of a text: UTF-16 offsets, the end exclusive. */
public record Range(int start, int end) {}
