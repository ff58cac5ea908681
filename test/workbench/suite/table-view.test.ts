import assert from 'node:assert/strict';
import { commands, type Event, extensions, type TextDocument, type Uri, window, workspace } from 'vscode';
import { skeleton } from '../../../server/src/form/skeleton';
import { closeAll, inWorkspace, open, writeFile } from './editor';

interface PageMessage {
  readonly type: string;
  readonly cells?: unknown;
  readonly redrawn?: number;
}

interface Api {
  readonly tableViews: {
    readonly onDidReceive: Event<{ readonly document: Uri; readonly message: PageMessage }>;
    readonly receive: (document: Uri, message: unknown) => void;
  };
}

const TEXT = skeleton('2021', 'tsv');
const ROW = '\t2.重复申请\t';
const GRANTED = 'applications/granted/naturalPerson';
const CELLS = 200;

describe('table view', () => {
  const draft = inWorkspace('table-view.ogi.txt');

  beforeEach(() => writeFile(draft, TEXT));
  afterEach(closeAll);

  async function views(): Promise<Api['tableViews']> {
    const found = extensions.all.find(({ packageJSON }) => packageJSON.name === 'ogi-report-lint');
    assert.ok(found !== undefined);
    return ((await found.activate()) as Api).tableViews;
  }

  /** The page's next message of a kind. */
  async function heard(type: string): Promise<PageMessage> {
    const { onDidReceive } = await views();
    return new Promise((resolve) => {
      const listening = onDidReceive(({ document, message }) => {
        if (document.toString() !== draft.toString() || message.type !== type) return;
        listening.dispose();
        resolve(message);
      });
    });
  }

  /** Settles once the document reads so; where it never does, the test ends by its timeout. */
  function textWhen(document: TextDocument, text: string): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (document.getText() !== text) return;
        listening.dispose();
        resolve();
      };
      const listening = workspace.onDidChangeTextDocument(look);
      look();
    });
  }

  async function show(): Promise<TextDocument> {
    const document = await open(draft);
    await views();
    const ready = heard('ready');
    const drawn = heard('drawn');
    await commands.executeCommand('ogiReport.openTableView');
    assert.deepEqual(await ready, { type: 'ready' });
    assert.deepEqual(await drawn, { type: 'drawn', cells: CELLS, redrawn: CELLS });
    return document;
  }

  it('draws every cell, and afterwards only the cells that a change of the text touches', async () => {
    const document = await show();
    const drawn = heard('drawn');
    const editor = window.visibleTextEditors.find((each) => each.document === document);
    assert.ok(editor !== undefined);
    const at = document.positionAt(document.getText().indexOf(ROW) + ROW.length);
    await editor.edit((builder) => builder.insert(at, '1'));
    const { redrawn = 0 } = await drawn;
    assert.ok(redrawn > 0 && redrawn < CELLS / 4, `${redrawn} redrawn`);
  });

  it('what is typed into a cell is one edit of the text, and one undo takes it back', async () => {
    const document = await show();
    const drawn = heard('drawn');
    const api = await views();
    api.receive(draft, { type: 'edit', cells: [{ cell: GRANTED, text: '77' }] });
    await drawn;
    assert.equal(document.getText(), TEXT.replace('（一）予以公开\t6', '（一）予以公开\t77'));
    assert.ok(document.isDirty);
    const again = heard('drawn');
    api.receive(draft, { type: 'undo' });
    await textWhen(document, TEXT);
    const { redrawn = 0 } = await again;
    assert.ok(redrawn > 0);
  });

  it('a pasted block is one edit', async () => {
    const document = await show();
    const drawn = heard('drawn');
    const api = await views();
    const cells = ['naturalPerson', 'enterprise'].flatMap((column) =>
      ['newlyReceived', 'carriedOver'].map((row) => ({ cell: `applications/${row}/${column}`, text: '9' })),
    );
    api.receive(draft, { type: 'edit', cells });
    await drawn;
    assert.notEqual(document.getText(), TEXT);
    await window.showTextDocument(document);
    const undone = textWhen(document, TEXT);
    await commands.executeCommand('undo');
    await undone;
    assert.equal(document.getText(), TEXT);
  });

  it('what is not understood, and what is no number, changes nothing', async () => {
    const document = await show();
    const api = await views();
    api.receive(draft, { type: 'edit', cells: 'all' });
    api.receive(draft, { type: 'format' });
    api.receive(draft, { type: 'edit', cells: [{ cell: GRANTED, text: '<b>7</b>' }] });
    const drawn = heard('drawn');
    // Edits wait for each other: once this one is drawn, the one before has been refused.
    api.receive(draft, { type: 'edit', cells: [{ cell: GRANTED, text: '8' }] });
    await drawn;
    assert.equal(document.getText(), TEXT.replace('（一）予以公开\t6', '（一）予以公开\t8'));
  });
});
