package org.liaisonbot.cli;

import org.liaisonbot.ledger.TaskCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The JSON that commands read and write: codes as text, days in ISO form. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(TaskCode.class, new CodeAsText()))
            .build();

    private Json() {}

    private static final class CodeAsText extends StdSerializer<TaskCode> {
        CodeAsText() {
            super(TaskCode.class);
        }

        @Override
        public void serialize(TaskCode code, JsonGenerator json, SerializationContext context) {
            json.writeString(code.value());
        }
    }
}
