package org.medicalsuite.kernel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.TarNumber;

/** How the kernel's words are written in JSON and in reference tables: each as one string. */
public final class KernelJson {
    private KernelJson() {}

    /** A module that reads and writes every kernel type that is one string on the wire. */
    public static SimpleModule types() {
        var module = new SimpleModule("medi-cal-kernel");
        oneString(module, Cin.class, Cin::parse, Cin::value);
        oneString(module, Npi.class, Npi::parse, Npi::value);
        oneString(module, TarNumber.class, TarNumber::parse, TarNumber::value);
        oneString(module, Money.class, Money::parse, Money::toString);
        return module;
    }

    /** Adds a type that is one string on the wire; {@code parse} throws {@link MalformedValue} on a bad one. */
    public static <T> void oneString(
            SimpleModule module, Class<T> type, Function<String, T> parse, Function<T, String> write) {
        module.addDeserializer(type, new Reader<>(type, parse));
        module.addSerializer(type, new Writer<>(type, write));
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Reader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                throw JsonMappingException.from(in, "text expected", notText());
            }
            try {
                return parse.apply(in.getText());
            } catch (MalformedValue malformed) {
                throw JsonMappingException.from(in, malformed.message(), malformed);
            }
        }

        private static MalformedValue notText() {
            return new MalformedValue("TEXT_EXPECTED", "Text in double quotes is expected here", "Send it as a string");
        }
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> write;

        Writer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(write.apply(value));
        }
    }
}
