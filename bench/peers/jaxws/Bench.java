// Decodes and encodes the messages of the benchmarks with the codec and the binding of the JAX-WS RI, in memory, and
// calls a server.

import com.sun.xml.ws.api.SOAPVersion;
import com.sun.xml.ws.api.message.Message;
import com.sun.xml.ws.api.message.Messages;
import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.Codec;
import com.sun.xml.ws.api.pipe.Codecs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import javax.xml.bind.JAXBContext;
import javax.xml.bind.Unmarshaller;
import javax.xml.ws.BindingProvider;
import rescue.API;
import rescue.APISoap;
import rescue.GetHierarchyResponse;
import rescue.SetGroupRetV2;
import rescue.SetGroupV2;

public class Bench {
    private interface Run {
        void run() throws Exception;
    }

    private static final Codec CODEC = Codecs.createSOAPEnvelopeXmlCodec(SOAPVersion.SOAP_11);
    private static final String TYPE = "text/xml; charset=utf-8";
    private static double seconds;

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        seconds = Double.parseDouble(arguments[1]);
        JAXBContext context = JAXBContext.newInstance(GetHierarchyResponse.class, SetGroupV2.class);
        Unmarshaller unmarshaller = context.createUnmarshaller();

        byte[] small = Files.readAllBytes(folder.resolve("hierarchy-10.xml"));
        byte[] large = Files.readAllBytes(folder.resolve("hierarchy-100000.xml"));
        SetGroupV2 request = (SetGroupV2) read(Files.readAllBytes(folder.resolve("set_group.xml")), unmarshaller);
        if (System.getenv("SHOW") != null) {
            System.err.println(encode(request, context).toString("UTF-8"));
        }
        double encode = median(() -> encode(request, context));
        double decodeSmall = median(() -> decode(small, 10, unmarshaller));
        double decodeLarge = median(() -> decode(large, 100_000, unmarshaller), Bench::cpu);
        APISoap port = new API().getAPISoap();
        ((BindingProvider) port).getRequestContext().put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, arguments[2]);
        double call = median(() -> call(request, port));
        System.out.printf(
            "{\"version\": \"%s, Java %s\", \"encode\": %g, \"decode_small\": %g, \"decode_large\": %g, "
                + "\"large_bytes\": %d, \"call\": %g}%n",
            com.sun.xml.ws.util.RuntimeVersion.VERSION.BUILD_VERSION,
            System.getProperty("java.version"), encode, decodeSmall, decodeLarge, large.length, call);
    }

    private static Object read(byte[] bytes, Unmarshaller unmarshaller) throws Exception {
        Packet packet = new Packet();
        CODEC.decode(new ByteArrayInputStream(bytes), TYPE, packet);
        return packet.getMessage().readPayloadAsJAXB(unmarshaller);
    }

    private static void decode(byte[] bytes, int nodes, Unmarshaller unmarshaller) throws Exception {
        GetHierarchyResponse reply = (GetHierarchyResponse) read(bytes, unmarshaller);
        if (reply.getAHierarchy().getHIERARCHY().size() != nodes) {
            throw new IllegalStateException();
        }
    }

    private static ByteArrayOutputStream encode(SetGroupV2 request, JAXBContext context) throws Exception {
        Message message = Messages.create(context, request, SOAPVersion.SOAP_11);
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        CODEC.encode(new Packet(message), out);
        return out;
    }

    private static void call(SetGroupV2 group, APISoap port) {
        SetGroupRetV2 result = port.setGroupV2(
            group.getINodeID(), group.getSName(), group.getEStatus(), group.getSDescription(),
            group.getAPermissions(), group.getALockedPermissions(), group.getIStandardConcurrentLimit(),
            group.getIMobileConcurrentLimit(), group.getIRPATConcurrentLimit(), group.getSAuthCode());
        if (result != SetGroupRetV2.SET_GROUP_OK) {
            throw new IllegalStateException();
        }
    }

    /** After as long a time for the compiler. */
    private static double median(Run run) throws Exception {
        return median(run, System::nanoTime);
    }

    private static double median(Run run, LongSupplier clock) throws Exception {
        samples(run, clock);
        List<Double> samples = samples(run, clock);
        Collections.sort(samples);
        return samples.get(samples.size() / 2);
    }

    /** The time that this process had a core. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    }

    private static List<Double> samples(Run run, LongSupplier clock) throws Exception {
        List<Double> samples = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (samples.size() < 3 || System.nanoTime() < end) {
            long start = clock.getAsLong();
            run.run();
            samples.add((clock.getAsLong() - start) / 1e9);
        }
        return samples;
    }
}
