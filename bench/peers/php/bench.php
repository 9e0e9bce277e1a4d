<?php
// Decodes and encodes the messages of the benchmarks with PHP's SoapClient, which is given replies instead of a socket,
// and calls a server.

class Memory extends SoapClient
{
    public string $reply = '';
    public string $sent = '';

    public function __doRequest(
        string $request,
        string $location,
        string $action,
        int $version,
        bool $oneWay = false
    ): ?string {
        $this->sent = $request;
        return $this->reply;
    }
}

/** The time that this process had a core, in ns as that of the clock. */
function cpu(): float
{
    $usage = getrusage();
    $seconds = $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'];
    return $seconds * 1e9 + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) * 1e3;
}

function median(callable $run, float $seconds, ?callable $clock = null): float
{
    $clock ??= fn() => hrtime(true);
    $run();
    $samples = [];
    $end = hrtime(true) + $seconds * 1e9;
    while (count($samples) < 3 || hrtime(true) < $end) {
        $start = $clock();
        $run();
        $samples[] = ($clock() - $start) / 1e9;
    }
    sort($samples);
    return $samples[intdiv(count($samples), 2)];
}

/** What SoapClient makes of a request, as what it takes for one. */
function request(string $file): array
{
    $document = new DOMDocument();
    $document->load($file);
    $request = [];
    foreach ($document->getElementsByTagName('setGroup_v2')->item(0)->childNodes as $field) {
        $words = [];
        foreach ($field->childNodes as $child) {
            if ($child instanceof DOMElement) {
                $words[] = $child->textContent;
            }
        }
        $request[$field->localName] = $words ? ['NODE_PERMISSIONS_V2' => $words] : $field->textContent;
    }
    return $request;
}

[, $contract, $folder, $seconds, $address] = $argv;
$client = new Memory($contract, ['cache_wsdl' => WSDL_CACHE_NONE, 'soap_version' => SOAP_1_1]);
$request = request("$folder/set_group.xml");
// An empty reply is not parsed.
$encode = median(fn() => $client->setGroup_v2($request), (float) $seconds);
if (getenv('SHOW')) {
    fwrite(STDERR, $client->sent);
}
$decode = function (int $nodes) use ($client): void {
    $reply = $client->getHierarchy(['bIsNode' => false, 'iNodeID' => 0]);
    if (count($reply->aHierarchy->HIERARCHY) !== $nodes) {
        exit(1);
    }
};
$client->reply = file_get_contents("$folder/hierarchy-10.xml");
$small = median(fn() => $decode(10), (float) $seconds);
$client->reply = file_get_contents("$folder/hierarchy-100000.xml");
$large = median(fn() => $decode(100_000), (float) $seconds, cpu(...));
$caller = new SoapClient(
    $contract,
    ['cache_wsdl' => WSDL_CACHE_NONE, 'soap_version' => SOAP_1_1, 'location' => $address, 'keep_alive' => true],
);
$call = median(function () use ($caller, $request): void {
    if ($caller->setGroup_v2($request)->setGroup_v2Result !== 'setGroup_OK') {
        exit(1);
    }
}, (float) $seconds);
echo json_encode([
    'version' => 'PHP ' . PHP_VERSION,
    'encode' => $encode,
    'decode_small' => $small,
    'decode_large' => $large,
    'large_bytes' => strlen($client->reply),
    'call' => $call,
]), "\n";
