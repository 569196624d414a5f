package org.liaisonbot.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;

/** Opens a packed office file that was inspected before; whatever fails inside is a damaged file. */
final class OfficePackage {
    private OfficePackage() {}

    interface Reading {
        List<Block> blocks(OPCPackage opened) throws Exception;
    }

    static List<Block> read(String fileName, byte[] content, Reading reading) {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(content))) {
            return reading.blocks(opened);
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (Exception damaged) {
            // the library answers to malformed files with exceptions of many kinds, all of which mean this
            throw new UnreadableFile("“%s”已损坏或不是规范的Office文件，请用Word或Excel重新保存后重试。".formatted(fileName), damaged);
        }
    }
}
