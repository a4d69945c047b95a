// Go_judge checks a folder that holds a published log, with the Go team's own
// golang.org/x/mod/sumdb/note and tlog. It shares no code with what it judges.
//
// Usage:
//
//	go_judge FOLDER POLICY [OLD_CHECKPOINT ...]
//
// FOLDER holds checkpoint and tile/... as C2SP tlog-tiles lays them out, POLICY
// is a tlog-policy of log, witness, group and quorum lines. The judge verifies
//
//   - the log's signature (type 01) and the quorum of cosignatures (type 04),
//   - that the bundles hold exactly as many entries as the checkpoint says,
//   - that the entries hash to the checkpoint's root,
//   - that every tile of that size is there and holds the recomputed hashes,
//   - for each OLD_CHECKPOINT, its signatures, root and consistency proof.
//
// It prints one line and exits with 0 if all of this holds, 1 if not.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight    = 8
	tileWidth     = 1 << tileHeight
	cosignatureV1 = 4
)

func main() {
	if len(os.Args) < 3 {
		fmt.Println("usage: go_judge FOLDER POLICY [OLD_CHECKPOINT ...]")
		os.Exit(2)
	}
	size, err := judge(os.Args[1], os.Args[2], os.Args[3:])
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
	fmt.Println("accepted: size", size)
}

// judge returns the size of the log in a folder, or what is wrong with it.
func judge(folder, policyFile string, olds []string) (int64, error) {
	policy, err := readPolicy(policyFile)
	if err != nil {
		return 0, err
	}
	tree, err := policy.open(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return 0, err
	}
	stored, err := readEntries(folder, tree.N)
	if err != nil {
		return 0, err
	}
	root, err := tlog.TreeHash(tree.N, stored)
	if err != nil {
		return 0, err
	}
	if root != tree.Hash {
		return 0, errors.New("the entries hash to another root")
	}
	if err := checkTiles(folder, tree.N, stored); err != nil {
		return 0, err
	}
	for _, old := range olds {
		if err := policy.checkConsistency(old, tree, stored); err != nil {
			return 0, fmt.Errorf("%s: %w", old, err)
		}
	}
	return tree.N, nil
}

// A policy says whose signatures make a checkpoint final.
type policy struct {
	origin    string
	logs      []note.Verifier
	witnesses []note.Verifier
	publics   map[string]string // public key by name and key ID of a witness
	quorum    int
}

// readPolicy parses a policy file.
func readPolicy(name string) (*policy, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	p := &policy{publics: map[string]string{}}
	for _, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		words := strings.Split(line, " ")
		switch {
		case words[0] == "log" && len(words) == 2:
			log, err := note.NewVerifier(words[1])
			if err != nil {
				return nil, err
			}
			p.logs = append(p.logs, log)
			p.origin = log.Name()
		case words[0] == "witness" && len(words) == 3:
			w, err := newWitness(words[2])
			if err != nil {
				return nil, err
			}
			p.witnesses = append(p.witnesses, w)
			p.publics[signer(w.Name(), w.KeyHash())] = string(w.public)
		case words[0] == "group" && len(words) > 3:
			if p.quorum, err = strconv.Atoi(words[2]); err != nil {
				return nil, err
			}
		case words[0] == "quorum" && len(words) == 2:
		default:
			return nil, fmt.Errorf("policy line %q", line)
		}
	}
	if len(p.logs) == 0 || p.quorum < 1 || p.quorum > len(p.witnesses) {
		return nil, errors.New("a policy that nothing can meet")
	}
	return p, nil
}

// signer returns the name under which a signature line is counted.
func signer(name string, hash uint32) string {
	return fmt.Sprintf("%s+%08x", name, hash)
}

// A witness verifies type 04 signatures; its methods are those of note.Verifier.
type witness struct {
	name   string
	hash   uint32
	public ed25519.PublicKey
}

func newWitness(vkey string) (*witness, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, fmt.Errorf("vkey %q", vkey)
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil {
		return nil, err
	}
	if len(key) != 1+ed25519.PublicKeySize || key[0] != cosignatureV1 {
		return nil, fmt.Errorf("vkey %q is not of type 04", vkey)
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	if hex.EncodeToString(sum[:4]) != parts[1] {
		return nil, fmt.Errorf("vkey %q has another key ID", vkey)
	}
	return &witness{parts[0], binary.BigEndian.Uint32(sum[:4]), key[1:]}, nil
}

func (w *witness) Name() string    { return w.name }
func (w *witness) KeyHash() uint32 { return w.hash }

func (w *witness) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(sig)
	signed := append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", time)), msg...)
	return time < 1<<63 && ed25519.Verify(w.public, signed, sig[8:])
}

// open returns the tree that a checkpoint file stands for, once it is final.
func (p *policy) open(name string) (tlog.Tree, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return tlog.Tree{}, err
	}
	known := note.VerifierList(slices.Concat(p.logs, p.witnesses)...)
	opened, err := note.Open(data, known)
	if err != nil {
		return tlog.Tree{}, err
	}
	byLog, cosigners := false, map[string]bool{}
	for _, sig := range opened.Sigs {
		if public, ok := p.publics[signer(sig.Name, sig.Hash)]; ok {
			cosigners[public] = true
		} else {
			byLog = true // no other keys are known
		}
	}
	if !byLog {
		return tlog.Tree{}, errors.New("the log has not signed the checkpoint")
	}
	if len(cosigners) < p.quorum {
		return tlog.Tree{}, fmt.Errorf("%d cosignatures are below the quorum", len(cosigners))
	}
	return p.parse(opened.Text)
}

// parse returns the tree in a checkpoint's text.
func (p *policy) parse(text string) (tlog.Tree, error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[0] != p.origin || lines[3] != "" {
		return tlog.Tree{}, errors.New("not a checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 1 || strconv.FormatInt(size, 10) != lines[1] {
		return tlog.Tree{}, errors.New("not a size")
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// hashes are all complete subtrees of a tree, in tlog's storage order.
type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	read := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(h)) {
			return nil, errors.New("a hash beyond the tree")
		}
		read[i] = h[index]
	}
	return read, nil
}

// readEntries hashes the first size entries from their bundles.
func readEntries(folder string, size int64) (hashes, error) {
	var stored hashes
	for n := int64(0); n*tileWidth < size; n++ {
		tile := tlog.Tile{H: tileHeight, L: -1, N: n, W: int(min(tileWidth, size-n*tileWidth))}
		data, err := os.ReadFile(filepath.Join(folder, path(tile)))
		if err != nil {
			return nil, err
		}
		for i := range tile.W {
			if len(data) < 2 {
				return nil, fmt.Errorf("%s is short", path(tile))
			}
			end := 2 + int(binary.BigEndian.Uint16(data))
			if len(data) < end {
				return nil, fmt.Errorf("%s is short", path(tile))
			}
			added, err := tlog.StoredHashes(n*tileWidth+int64(i), data[2:end], stored)
			if err != nil {
				return nil, err
			}
			stored, data = append(stored, added...), data[end:]
		}
		if len(data) > 0 {
			return nil, fmt.Errorf("%s is long", path(tile))
		}
	}
	return stored, nil
}

// checkTiles compares every tile of a size with the recomputed hashes.
func checkTiles(folder string, size int64, stored hashes) error {
	for level := 0; size>>(level*tileHeight) > 0; level++ {
		row := size >> (level * tileHeight)
		for n := int64(0); n*tileWidth < row; n++ {
			tile := tlog.Tile{H: tileHeight, L: level, N: n, W: int(min(tileWidth, row-n*tileWidth))}
			want, err := tlog.ReadTileData(tile, stored)
			if err != nil {
				return err
			}
			data, err := os.ReadFile(filepath.Join(folder, path(tile)))
			if err != nil {
				return err
			}
			if !bytes.Equal(data, want) {
				return fmt.Errorf("%s holds other hashes", path(tile))
			}
		}
	}
	return nil
}

// path returns a tile's path as tlog-tiles has it: without the height, and with
// "entries" in place of "data".
func path(tile tlog.Tile) string {
	rest := strings.TrimPrefix(tile.Path(), "tile/"+strconv.Itoa(tileHeight)+"/")
	return "tile/" + strings.Replace(rest, "data/", "entries/", 1)
}

// checkConsistency verifies that an older checkpoint is of the same log.
func (p *policy) checkConsistency(name string, tree tlog.Tree, stored hashes) error {
	old, err := p.open(name)
	if err != nil {
		return err
	}
	if old.N > tree.N {
		return errors.New("newer than the folder")
	}
	proof, err := tlog.ProveTree(tree.N, old.N, stored)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash)
}
