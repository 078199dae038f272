// voices/static/voices/voice.js — records a voice into the file field that [data-voice] names. The sound lies in this
// page alone: it goes along when the form is sent, also after the page came back, and is gone with the page.
let kept = null;
let recorder = null;
let playing = null;

const part = (tools, does) => tools.querySelector(`[data-does=${does}]`);
const field = (tools) => document.getElementById(tools.dataset.voice);

function bind() {
  const tools = document.querySelector("[data-voice]");
  stop();
  if (!tools) kept = null;
  if (!tools || !navigator.mediaDevices || !self.MediaRecorder) return;
  for (const button of tools.children) button.addEventListener("click", () => deeds[button.dataset.does](tools));
  tools.hidden = false;
  field(tools).hidden = true;
  put(tools, kept);
}

const deeds = { record, stop, play, drop: (tools) => put(tools, null) };

async function record(tools) {
  hush();
  show(tools); // until the browser has asked
  try {
    begin(tools, await navigator.mediaDevices.getUserMedia({ audio: true }));
  } catch {
    field(tools).hidden = false;
    tools.hidden = true;
    tell(tools, "refused");
  }
}

function begin(tools, stream) {
  if (!tools.isConnected) return release(stream);
  const chunks = [];
  const over = Date.now() + tools.dataset.seconds * 1_000;
  let size = 0;
  const mine = (recorder = new MediaRecorder(stream, { audioBitsPerSecond: 24_000 }));
  mine.ondataavailable = ({ data }) => {
    dispatchEvent(new Event("klang:speaks")); // somebody is there, though nobody touches the screen
    if (size + data.size <= tools.dataset.bytes) chunks.push(data);
    else stop();
    size += data.size;
    if (Date.now() >= over) stop();
  };
  mine.onstop = () => {
    release(stream);
    if (tools.isConnected) put(tools, new Blob(chunks, { type: mine.mimeType }));
  };
  mine.start(1_000);
  show(tools, "stop");
  tell(tools, "recording");
}

function release(stream) {
  for (const track of stream.getTracks()) track.stop();
}

function stop() {
  if (recorder?.state === "recording") recorder.stop();
  recorder = null;
}

function hush() {
  playing?.close();
  playing = null;
}

// Not by an address of its own: only sounds of the house may be loaded.
async function play() {
  hush();
  playing = new AudioContext();
  const source = playing.createBufferSource();
  source.buffer = await playing.decodeAudioData(await kept.arrayBuffer());
  source.connect(playing.destination);
  source.start();
}

function put(tools, sound) {
  hush();
  kept = sound;
  const held = new DataTransfer();
  if (sound) held.items.add(new File([sound], "voice", { type: sound.type }));
  field(tools).files = held.files;
  show(tools, ...(sound ? ["play", "drop"] : ["record"]));
  tell(tools, sound ? "there" : "");
}

function show(tools, ...there) {
  const held = tools.contains(document.activeElement);
  for (const button of tools.children) button.hidden = !there.includes(button.dataset.does);
  if (held) part(tools, there[0])?.focus();
}

function tell(tools, what) {
  const line = tools.parentElement.querySelector("[data-voice-told]");
  line.textContent = line.dataset[what] ?? "";
  line.hidden = !what;
}

// Nothing is sent in the middle of a sentence: the first press ends the recording, the next one sends it.
addEventListener("submit", waitForIt, { capture: true });

function waitForIt(event) {
  if (recorder?.state !== "recording") return;
  event.preventDefault();
  stop();
}

addEventListener("klang:shown", bind);
addEventListener("pagehide", stop);
bind();
